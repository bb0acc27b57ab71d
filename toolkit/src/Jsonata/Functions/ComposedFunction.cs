using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>One function after the other.</summary>
internal sealed class ComposedFunction(FunctionValue first, FunctionValue second) : FunctionValue
{
    public override int Arity => 1;

    public override Value Invoke(Value[] arguments, Value context, Frame frame)
    {
        frame.Run.Enter();
        var between = first.Invoke([arguments.Length > 0 ? arguments[0] : default], context, frame);
        frame.Run.Leave();
        return second.Invoke([between], context, frame);
    }
}
