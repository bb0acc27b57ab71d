using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Parsing;

namespace AsteroidWorkflows.Jsonata.Compiling;

/// <summary>Operators with two sides.</summary>
internal sealed partial class Compiler
{
    private Node CompileBinary(Syntax syntax) => syntax.Text switch
    {
        "." => CompileMap(syntax),
        "[" => CompilePredicate(syntax),
        "@" => CompileFocus(syntax),
        "#" => CompileIndex(syntax),
        ":=" => CompileBind(syntax),
        "~>" => CompileApply(syntax),
        _ => CompileOperator(syntax),
    };

    private BindNode CompileBind(Syntax syntax)
    {
        var value = Compile(syntax.Right!);
        var result = new BindNode(syntax.Left!.Text, value, syntax.Position);
        Ancestry.PassOn(result, value);
        return result;
    }

    private ApplyNode CompileApply(Syntax syntax)
    {
        var left = Compile(syntax.Left!);
        var right = Compile(syntax.Right!);
        var result = new ApplyNode(left, right, syntax.Position) { KeepArray = left.KeepArray || right.KeepArray };
        Ancestry.PassOn(result, left);
        Ancestry.PassOn(result, right);
        return result;
    }

    private Node CompileOperator(Syntax syntax)
    {
        var left = Compile(syntax.Left!);
        var right = Compile(syntax.Right!);
        Node result = syntax.Text switch
        {
            "+" or "-" or "*" or "/" or "%" => new ArithmeticNode(syntax.Text, left, right, syntax.Position),
            "=" => new EqualityNode(false, left, right, syntax.Position),
            "!=" => new EqualityNode(true, left, right, syntax.Position),
            "<" or "<=" or ">" or ">=" => new ComparisonNode(syntax.Text, left, right, syntax.Position),
            "&" => new ConcatNode(left, right, syntax.Position),
            "and" => new LogicNode(true, left, right, syntax.Position),
            "or" => new LogicNode(false, left, right, syntax.Position),
            "in" => new IncludesNode(left, right, syntax.Position),
            _ => new RangeNode(left, right, syntax.Position),
        };
        Ancestry.PassOn(result, left);
        Ancestry.PassOn(result, right);
        return result;
    }
}
