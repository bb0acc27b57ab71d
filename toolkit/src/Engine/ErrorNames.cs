namespace AsteroidWorkflows.Engine;

/// <summary>The error names that the States Language reserves.</summary>
public static class ErrorNames
{
    /// <summary>Matches every error but those that can't be caught.</summary>
    public const string All = "States.ALL";

    /// <summary>
    /// No branch of a Choice applies and it has no default: the States Language's name for it. AWS, and so this engine, gives <see cref="Runtime"/>.
    /// </summary>
    public const string NoChoiceMatched = "States.NoChoiceMatched";

    /// <summary>An execution can't go on: a path leads nowhere, a value has the wrong type.</summary>
    public const string Runtime = "States.Runtime";

    /// <summary>A JSONata expression fails, gives nothing, or a value that the field does not take.</summary>
    public const string QueryEvaluation = "States.QueryEvaluationError";

    /// <summary>An intrinsic function refuses its arguments.</summary>
    public const string IntrinsicFailure = "States.IntrinsicFailure";

    /// <summary>A result can't be put where ResultPath says.</summary>
    public const string ResultPathMatchFailure = "States.ResultPathMatchFailure";

    /// <summary>A payload is larger than the service passes on.</summary>
    public const string DataLimitExceeded = "States.DataLimitExceeded";

    /// <summary>A task fails with an error of its own, or the state's time is over.</summary>
    public const string TaskFailed = "States.TaskFailed";

    /// <summary>A state or task takes longer than its time-out.</summary>
    public const string Timeout = "States.Timeout";

    /// <summary>A task does not send its heartbeat in time.</summary>
    public const string HeartbeatTimeout = "States.HeartbeatTimeout";

    /// <summary>The role may not do what the state asks for.</summary>
    public const string Permissions = "States.Permissions";

    /// <summary>A branch of a Parallel state fails.</summary>
    public const string BranchFailed = "States.BranchFailed";

    /// <summary>More items of a Map fail than it tolerates.</summary>
    public const string ExceedToleratedFailureThreshold = "States.ExceedToleratedFailureThreshold";

    /// <summary>A distributed Map can't read its items.</summary>
    public const string ItemReaderFailed = "States.ItemReaderFailed";

    /// <summary>A distributed Map can't write its results.</summary>
    public const string ResultWriterFailed = "States.ResultWriterFailed";
}
