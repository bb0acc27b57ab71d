using AsteroidWorkflows.Jsonata.Functions;
using AsteroidWorkflows.Jsonata.Parsing;

namespace AsteroidWorkflows.Jsonata.Compiling;

/// <summary>Lists the variables that an expression reads without having bound them, with the names that follow each.</summary>
internal sealed class ReferenceFinder(FunctionTable functions)
{
    private readonly List<JsonataReference> _found = [];
    private readonly List<string> _bound = [];

    /// <summary>How many steps and predicates this is within: only outside of them the context is the input.</summary>
    private int _within;

    public static IReadOnlyList<JsonataReference> Find(Syntax syntax, JsonataDialect dialect)
    {
        var finder = new ReferenceFinder(FunctionTable.For(dialect));
        finder.Visit(syntax, []);
        finder._found.Sort((left, right) => left.Position.CompareTo(right.Position));
        return finder._found;
    }

    /// <param name="syntax">What to look through.</param>
    /// <param name="below">The names that follow its end.</param>
    private void Visit(Syntax syntax, string[] below)
    {
        Nesting.IsWithinStack(syntax.Position);
        switch (syntax.Kind)
        {
            case SyntaxKind.Variable:
                Add(syntax, below);
                break;
            case SyntaxKind.Name when _within == 0:
                _found.Add(new("", [syntax.Text, .. below], syntax.Position) { IsName = true });
                break;
            case SyntaxKind.Binary when syntax.Text == ".":
                VisitPath(syntax, below);
                break;
            case SyntaxKind.Binary when syntax.Text == "[":
                Visit(syntax.Left!, below);
                VisitWithin([syntax.Right!]);
                break;
            case SyntaxKind.GroupBy or SyntaxKind.OrderBy:
                Visit(syntax.Left!, []);
                VisitWithin(syntax.Parts.Skip(1));
                break;
            case SyntaxKind.Transform:
                VisitWithin(syntax.Parts);
                break;
            case SyntaxKind.Binary when syntax.Text is ":=":
                Visit(syntax.Right!, []);
                _bound.Add(syntax.Left!.Text);
                break;
            case SyntaxKind.Binary when syntax.Text is "@" or "#":
                Visit(syntax.Left!, []);
                _bound.Add(syntax.Right!.Text);
                break;
            case SyntaxKind.Block:
                VisitScope(syntax, [], below);
                break;
            case SyntaxKind.Lambda:
                VisitScope(syntax, syntax.Items, []);
                break;
            default:
                VisitAll(syntax);
                break;
        }
    }

    private void VisitPath(Syntax path, string[] below)
    {
        var right = path.Right!;
        if (right.Kind is SyntaxKind.Name or SyntaxKind.Keyword or SyntaxKind.String)
        {
            Visit(path.Left!, [right.Text, .. below]);
            return;
        }

        var named = NameUnderPredicates(right);
        Visit(path.Left!, named is null ? [] : [named, .. below]);
        VisitWithin([right]);
    }

    /// <summary>The name in <c>name[predicate]</c>.</summary>
    private static string? NameUnderPredicates(Syntax syntax) => syntax.Kind switch
    {
        SyntaxKind.Name or SyntaxKind.String => syntax.Text,
        SyntaxKind.Binary when syntax.Text == "[" => NameUnderPredicates(syntax.Left!),
        _ => null,
    };

    private void VisitScope(Syntax scope, List<Syntax> parameters, string[] below)
    {
        var known = _bound.Count;
        _bound.AddRange(parameters.Select(parameter => parameter.Text));
        if (scope.Kind == SyntaxKind.Lambda)
        {
            // A body sees the context in which its function is written.
            Visit(scope.Left!, []);
        }
        else
        {
            for (var i = 0; i < scope.Items.Count; i++)
            {
                Visit(scope.Items[i], i == scope.Items.Count - 1 ? below : []);
            }
        }

        _bound.RemoveRange(known, _bound.Count - known);
    }

    private void VisitWithin(IEnumerable<Syntax> parts)
    {
        _within++;
        foreach (var part in parts)
        {
            Visit(part, []);
        }

        _within--;
    }

    private void VisitAll(Syntax syntax)
    {
        foreach (var part in syntax.Parts)
        {
            Visit(part, []);
        }
    }

    private void Add(Syntax variable, string[] below)
    {
        // Within a step, $ is what the step stands at.
        if (!_bound.Contains(variable.Text) && !functions.Contains(variable.Text) && (variable.Text.Length > 0 || _within == 0))
        {
            _found.Add(new(variable.Text, below, variable.Position));
        }
    }
}
