using AsteroidWorkflows.Jsonata.Running;

namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>Anything that can be called: a built-in, a lambda, a regular expression, a transform, a partial application.</summary>
internal abstract class FunctionValue
{
    /// <summary>How many arguments it takes; higher-order functions pass no more.</summary>
    public abstract int Arity { get; }

    /// <param name="arguments">As given by the caller, not yet checked; the array becomes the function's own.</param>
    /// <param name="context">The value of <c>$</c> at the call, which stands in for a missing first argument.</param>
    /// <param name="frame">The variables at the call.</param>
    public abstract Value Invoke(Value[] arguments, Value context, Frame frame);
}
