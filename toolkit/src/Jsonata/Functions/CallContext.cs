using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>What a built-in function may need of the place where it is called.</summary>
internal readonly struct CallContext(Value context, Frame frame)
{
    public Value Context => context;

    public Frame Frame => frame;

    public Run Run => frame.Run;

    /// <summary>Calls a function that was given as an argument.</summary>
    public Value Call(FunctionValue function, params Value[] arguments)
    {
        frame.Run.Step();
        return function.Invoke(arguments, context, frame);
    }
}
