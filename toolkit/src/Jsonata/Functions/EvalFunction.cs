using AsteroidWorkflows.Jsonata.Compiling;
using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Parsing;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>$eval: a string as an expression.</summary>
internal static class EvalFunction
{
    public static void AddTo(FunctionTable table) => table.Add("eval", "<sx?:x>", Evaluate);

    private static Value Evaluate(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsString is not { } text)
        {
            return default;
        }

        var context = arguments[1].IsUndefined ? call.Context : arguments[1];
        if (context.AsArray is { IsSequence: false })
        {
            context = Value.Of(new ArrayValue([context], 1) { IsSequence = true, IsOuterWrapper = true });
        }

        Node expression;
        try
        {
            expression = Compiler.Compile(Parser.Parse(text, call.Run.Dialect), call.Run.Dialect);
        }
        catch (JsonataException error)
        {
            throw new JsonataException("D3120", new ErrorParts(default, Value.Of(error.Message), default), -1, error);
        }

        try
        {
            return expression.Evaluate(context, call.Frame);
        }
        catch (JsonataException error) when (error.Code is not ("U1001" or "D3121"))
        {
            throw new JsonataException("D3121", new ErrorParts(default, Value.Of(error.Message), default), -1, error);
        }
    }
}
