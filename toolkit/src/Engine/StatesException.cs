namespace AsteroidWorkflows.Engine;

/// <summary>
/// An error by its States Language name, raised while a state evaluates its fields or does its work.
/// A <c>Retry</c> or <c>Catch</c> matches on <see cref="Error"/>; unmatched, it ends the execution.
/// </summary>
public sealed class StatesException : Exception
{
    /// <summary>Raises the error <paramref name="error"/> with AWS's text in <paramref name="cause"/>.</summary>
    /// <param name="error">The error name, for example <c>States.Runtime</c>.</param>
    /// <param name="cause">What went wrong, in AWS's words; null where AWS gives none.</param>
    /// <param name="inner">The exception this one stands for, if any.</param>
    public StatesException(string error, string? cause, Exception? inner = null)
        : base(cause is null ? error : $"{error}: {cause}", inner)
    {
        Error = error;
        Cause = cause;
    }

    /// <summary>The error name that retriers and catchers match on.</summary>
    public string Error { get; }

    /// <summary>The human-readable cause, or null.</summary>
    public string? Cause { get; }

    /// <summary>
    /// The field that could not be evaluated, as AWS writes it in EvaluationFailed events, for example <c>Output/result</c>; null where the
    /// error belongs to no field. The interpreter puts the state and its event id in front of <see cref="Cause"/>; it isn't in there yet.
    /// </summary>
    public string? Location { get; init; }
}
