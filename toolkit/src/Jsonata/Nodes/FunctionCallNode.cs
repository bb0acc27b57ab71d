using AsteroidWorkflows.Jsonata.Functions;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>procedure(arguments)</summary>
internal sealed class FunctionCallNode(Node procedure, Node[] arguments, int position) : Node(position)
{
    /// <summary>How many levels deep in a lambda's body it is the last thing that the lambda does; 0 where it is not.</summary>
    public int TailLevels { get; set; }

    public override Value Compute(Value input, Frame frame)
    {
        frame.Run.Rise(TailLevels);
        var callee = FindCallee(input, frame);
        var values = EvaluateArguments(0, input, frame);
        frame.Run.Rise(-TailLevels);
        var function = callee.AsFunction ?? throw Error.At("T1006", Position, Callee.NameOf(procedure));
        return TailLevels > 0
            ? Value.OfInternal(new TailCall(function, values, input, frame, this))
            : Call(function, values, input, frame);
    }

    /// <summary>The call with one more argument in front (~>).</summary>
    public Value ComputeWith(Value first, Value input, Frame frame)
    {
        var callee = FindCallee(input, frame);
        var values = EvaluateArguments(1, input, frame);
        var function = callee.AsFunction ?? throw Error.At("T1006", Position, Callee.NameOf(procedure));
        values[0] = first;
        return Call(function, values, input, frame);
    }

    public Value Call(FunctionValue function, Value[] values, Value input, Frame frame)
    {
        try
        {
            return function.Invoke(values, input, frame);
        }
        catch (JsonataException error) when (!Locate(error, (function as NativeFunction)?.Name))
        {
            throw;
        }
    }

    /// <summary>Tells an error that knows no better where it happened.</summary>
    /// <returns>True always. As an exception filter it lets errors pass by without catching them, since thousands of nested rethrows would exhaust the stack.</returns>
    /// <param name="error">The error.</param>
    /// <param name="builtIn">The name of the called function where it is one of the language; it may have been called by another.</param>
    public bool Locate(JsonataException error, string? builtIn = null)
    {
        error.Position = error.Position < 0 ? Position : error.Position;
        if (error.Token is null || (error.Token == builtIn && error.Code.StartsWith("T041", StringComparison.Ordinal)))
        {
            error.Token = Callee.NameOf(procedure) ?? error.Token;
        }

        return true;
    }

    /// <summary>What is to be called; an argument's error comes before the error that it cannot be called.</summary>
    private Value FindCallee(Value input, Frame frame)
    {
        frame.Run.Step();
        var callee = procedure.Evaluate(input, frame);
        return callee.IsUndefined && Callee.LacksDollar(procedure, frame)
            ? throw Error.At("T1005", Position, Callee.NameOf(procedure))
            : callee;
    }

    private Value[] EvaluateArguments(int offset, Value input, Frame frame)
    {
        var values = new Value[arguments.Length + offset];
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i + offset] = arguments[i].Evaluate(input, frame);
        }

        return values;
    }
}
