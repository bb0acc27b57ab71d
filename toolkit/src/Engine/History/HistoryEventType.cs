namespace AsteroidWorkflows.Engine.History;

/// <summary>AWS's names of the events that don't belong to one type of state.</summary>
public static class HistoryEventType
{
#pragma warning disable CS1591 // The names say it; their meaning is AWS's.
    public const string ExecutionStarted = nameof(ExecutionStarted);
    public const string ExecutionSucceeded = nameof(ExecutionSucceeded);
    public const string ExecutionFailed = nameof(ExecutionFailed);
    public const string ExecutionTimedOut = nameof(ExecutionTimedOut);
    public const string ExecutionAborted = nameof(ExecutionAborted);
    public const string ExecutionRedriven = nameof(ExecutionRedriven);
    public const string EvaluationFailed = nameof(EvaluationFailed);
    public const string TaskScheduled = nameof(TaskScheduled);
    public const string TaskStarted = nameof(TaskStarted);
    public const string TaskSubmitted = nameof(TaskSubmitted);
    public const string TaskSucceeded = nameof(TaskSucceeded);
    public const string TaskFailed = nameof(TaskFailed);
    public const string TaskTimedOut = nameof(TaskTimedOut);
    public const string LambdaFunctionScheduled = nameof(LambdaFunctionScheduled);
    public const string LambdaFunctionStarted = nameof(LambdaFunctionStarted);
    public const string LambdaFunctionSucceeded = nameof(LambdaFunctionSucceeded);
    public const string LambdaFunctionFailed = nameof(LambdaFunctionFailed);
    public const string LambdaFunctionTimedOut = nameof(LambdaFunctionTimedOut);
    public const string ActivityScheduled = nameof(ActivityScheduled);
    public const string ActivityStarted = nameof(ActivityStarted);
    public const string ActivitySucceeded = nameof(ActivitySucceeded);
    public const string ActivityFailed = nameof(ActivityFailed);
    public const string ActivityTimedOut = nameof(ActivityTimedOut);
    public const string ParallelStateStarted = nameof(ParallelStateStarted);
    public const string ParallelStateSucceeded = nameof(ParallelStateSucceeded);
    public const string ParallelStateFailed = nameof(ParallelStateFailed);
    public const string MapStateStarted = nameof(MapStateStarted);
    public const string MapStateSucceeded = nameof(MapStateSucceeded);
    public const string MapStateFailed = nameof(MapStateFailed);
    public const string MapIterationStarted = nameof(MapIterationStarted);
    public const string MapIterationSucceeded = nameof(MapIterationSucceeded);
    public const string MapIterationFailed = nameof(MapIterationFailed);
    public const string MapIterationAborted = nameof(MapIterationAborted);
    public const string MapRunStarted = nameof(MapRunStarted);
    public const string MapRunSucceeded = nameof(MapRunSucceeded);
    public const string MapRunFailed = nameof(MapRunFailed);
    public const string MapRunAborted = nameof(MapRunAborted);
#pragma warning restore CS1591
}
