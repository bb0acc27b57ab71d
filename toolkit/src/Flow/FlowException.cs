namespace AsteroidWorkflows.Flow;

/// <summary>A workflow that cannot be rendered. The message names the workflow, the step and the expression, says what is wrong, and the way out.</summary>
public sealed class FlowException : Exception
{
    internal FlowException(string message) : base(message)
    {
    }

    internal FlowException(string message, Exception inner) : base(message, inner)
    {
    }
}
