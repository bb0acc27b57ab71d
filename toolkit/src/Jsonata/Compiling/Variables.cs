using AsteroidWorkflows.Jsonata.Parsing;

namespace AsteroidWorkflows.Jsonata.Compiling;

/// <summary>Which variables an expression binds and reads.</summary>
internal static class Variables
{
    /// <summary>Does a block bind variables of its own (not those of blocks and lambdas within)?</summary>
    public static bool AreBoundIn(Syntax block) => block.Items.Exists(Binds);

    private static bool Binds(Syntax syntax) => Nesting.IsWithinStack(syntax.Position) && syntax.Kind switch
    {
        SyntaxKind.Block or SyntaxKind.Lambda => false,
        SyntaxKind.Binary when syntax.Text == ":=" => true,
        SyntaxKind.Variable => syntax.Text == "eval",
        _ => syntax.Parts.Any(Binds),
    };
}
