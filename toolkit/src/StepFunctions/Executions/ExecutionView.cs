using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Executions;

/// <summary>An execution: how it goes, and what was asked for; the latter is null where another execution started it.</summary>
internal sealed record ExecutionView(WorkflowExecution Execution, ExecutionRecord? Record)
{
    public string Arn => Execution.Arn;

    public DateTimeOffset StartDate => Record?.StartDate ?? Execution.StartDate;

    /// <summary>The input's text; what was given is told as it was given.</summary>
    public string Input => Record?.Input ?? JsonValues.Text(Execution.Input);

    public string Status => Execution.Status switch
    {
        ExecutionStatus.TimedOut => "TIMED_OUT",
        var status => status.ToString().ToUpperInvariant(),
    };

    public bool IsRedrivable => Execution.Status is ExecutionStatus.Failed or ExecutionStatus.TimedOut or ExecutionStatus.Aborted;

    /// <summary>What a list of executions is filtered by.</summary>
    public string RedriveFilter => Execution.RedriveCount > 0 ? "REDRIVEN" : "NOT_REDRIVEN";

    /// <summary>Sorts the executions that were started last first.</summary>
    public string NewestFirst => SortKey.Descending(StartDate.UtcTicks) + SortKey.Descending(Record?.Sequence ?? 0) + Arn;
}
