using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Parsing;

namespace AsteroidWorkflows.Jsonata.Compiling;

internal sealed partial class Compiler
{
    /// <summary>The parts of one node; whichever % they leave open becomes the node's.</summary>
    private sealed class Parts(Compiler compiler)
    {
        private readonly List<Node> _parts = [];

        public Node Of(Syntax syntax)
        {
            var part = compiler.Compile(syntax);
            _parts.Add(part);
            return part;
        }

        public Node? OfOptional(Syntax? syntax) => syntax is null ? null : Of(syntax);

        public Node[] Of(List<Syntax> syntaxes) => [.. syntaxes.Select(Of)];

        public Node?[] OfArguments(List<Syntax> syntaxes) =>
            [.. syntaxes.Select(syntax => syntax.Kind == SyntaxKind.Placeholder ? null : Of(syntax))];

        public void PassOnAncestry(Node whole)
        {
            foreach (var part in _parts)
            {
                Ancestry.PassOn(whole, part);
            }
        }
    }
}
