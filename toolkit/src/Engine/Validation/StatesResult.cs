namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Which outcome of the state an expression can read as a field of <c>$states</c>.</summary>
internal enum StatesResult
{
    /// <summary>None: the work has not been done.</summary>
    None,

    /// <summary><c>$states.result</c>: in Output and Assign of a Task, Parallel or Map.</summary>
    Result,

    /// <summary><c>$states.errorOutput</c>: in Output and Assign of a catcher.</summary>
    ErrorOutput,
}
