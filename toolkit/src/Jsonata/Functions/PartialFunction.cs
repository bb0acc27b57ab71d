using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>A function some of whose arguments are given already.</summary>
internal sealed class PartialFunction(FunctionValue function, Value[] given, int[] missing) : FunctionValue
{
    public override int Arity => missing.Length;

    public override Value Invoke(Value[] arguments, Value context, Frame frame)
    {
        var values = (Value[])given.Clone();
        for (var i = 0; i < missing.Length && i < arguments.Length; i++)
        {
            values[missing[i]] = arguments[i];
        }

        frame.Run.Enter();
        var result = function.Invoke(values, context, frame);
        frame.Run.Leave();
        return result;
    }
}
