using AsteroidWorkflows.Jsonata.Functions;
using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Parsing;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Compiling;

/// <summary>Makes nodes of what the parser read: puts the steps of paths together and finds what each % means.</summary>
internal sealed partial class Compiler(JsonataDialect dialect)
{
    private readonly FunctionTable _functions = FunctionTable.For(dialect);
    private readonly Ancestry _ancestry = new();

    public static Node Compile(Syntax syntax, JsonataDialect dialect)
    {
        var node = new Compiler(dialect).Compile(syntax);
        if (node is ParentNode || node.SeekingParent is { Count: > 0 })
        {
            throw Error.At("S0217", node.Position, "%");
        }

        return node;
    }

    private Node Compile(Syntax syntax)
    {
        Nesting.IsWithinStack(syntax.Position);
        var node = CompileByKind(syntax);
        if (syntax.KeepArray)
        {
            node.KeepArray = true;
            if (syntax.Kind is SyntaxKind.Name or SyntaxKind.Keyword && node is PathNode path)
            {
                path.KeepSingletonArray = true;
            }
        }

        (node as PathNode)?.Finish();
        return node;
    }

    private Node CompileByKind(Syntax syntax)
    {
        switch (syntax.Kind)
        {
            case SyntaxKind.Name or SyntaxKind.Keyword:
                return PathOf(new NameNode(syntax.Text, syntax.Position));
            case SyntaxKind.Variable:
                return new VariableNode(syntax.Text, _functions.Find(syntax.Text), syntax.Position);
            case SyntaxKind.String:
                return new LiteralNode(Value.Of(syntax.Text), syntax.Position);
            case SyntaxKind.Number:
                return new LiteralNode(Value.Of(syntax.Number), syntax.Position);
            case SyntaxKind.Constant:
                return new LiteralNode(syntax.Text == "null" ? Value.Null : Value.Of(syntax.Text == "true"), syntax.Position);
            case SyntaxKind.Regex:
                return new RegexNode(RegexFunction.Create(syntax.Text, syntax.Flags, syntax.Position), syntax.Position);
            case SyntaxKind.Wildcard:
                return new WildcardNode(syntax.Position);
            case SyntaxKind.Descendants:
                return new DescendantsNode(syntax.Position);
            case SyntaxKind.Parent:
                return _ancestry.NewParent(syntax.Position);
            case SyntaxKind.Binary:
                return CompileBinary(syntax);
            case SyntaxKind.Negate:
                return CompileNegate(syntax);
            case SyntaxKind.OrderBy:
                return CompileOrderBy(syntax);
            case SyntaxKind.GroupBy:
                return CompileGroupBy(syntax);
            case SyntaxKind.Lambda:
                return CompileLambda(syntax);
            case SyntaxKind.End:
                throw Error.At("S0207", syntax.Position);
            case SyntaxKind.Placeholder:
                throw Error.At("S0201", syntax.Position, syntax.Text);
            default:
                return CompileCompound(syntax);
        }
    }

    private Node CompileCompound(Syntax syntax)
    {
        var parts = new Parts(this);
        Node node = syntax.Kind switch
        {
            SyntaxKind.Array => new ArrayNode(parts.Of(syntax.Items), syntax.Position),
            SyntaxKind.Object => new GroupNode(parts.Of(syntax.Items), parts.Of(syntax.Values), syntax.Position),
            SyntaxKind.Condition => new ConditionNode(
                parts.Of(syntax.Left!), parts.Of(syntax.Right!), parts.OfOptional(syntax.Third), syntax.Position),
            SyntaxKind.Coalesce => new FallbackNode(parts.Of(syntax.Left!), parts.Of(syntax.Right!), false, syntax.Position),
            SyntaxKind.Default => new FallbackNode(parts.Of(syntax.Left!), parts.Of(syntax.Right!), true, syntax.Position),
            SyntaxKind.Transform => new TransformNode(
                Compile(syntax.Left!), Compile(syntax.Right!), syntax.Third is null ? null : Compile(syntax.Third), syntax.Position),
            SyntaxKind.Call => new FunctionCallNode(Compile(syntax.Left!), parts.Of(syntax.Items), syntax.Position),
            SyntaxKind.PartialCall => new PartialCallNode(Compile(syntax.Left!), parts.OfArguments(syntax.Items), syntax.Position),
            _ => new BlockNode(parts.Of(syntax.Items), Variables.AreBoundIn(syntax), syntax.Position),
        };
        if (node is BlockNode block)
        {
            block.IsArrayConstructor = Array.Exists(
                block.Parts, part => part.IsArrayConstructor || (part is PathNode path && path.Steps[0].IsArrayConstructor));
        }

        parts.PassOnAncestry(node);
        return node;
    }

    private Node CompileNegate(Syntax syntax)
    {
        var operand = Compile(syntax.Left!);
        if (operand is LiteralNode { Number: { } number, Predicates: null, Group: null })
        {
            return new LiteralNode(Value.Of(-number), operand.Position);
        }

        var result = new NegateNode(operand, syntax.Position);
        Ancestry.PassOn(result, operand);
        return result;
    }

    private LambdaNode CompileLambda(Syntax syntax)
    {
        var body = Compile(syntax.Left!);
        TailCalls.Mark(body);
        return new LambdaNode([.. syntax.Items.Select(parameter => parameter.Text)], syntax.Signature, body, syntax.Position);
    }

    private static PathNode PathOf(Node step)
    {
        var path = new PathNode(step.Position);
        path.Steps.Add(step);
        return path;
    }
}
