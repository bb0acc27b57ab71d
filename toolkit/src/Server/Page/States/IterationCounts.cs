using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.Server.Page.States;

/// <summary>How far a Map is.</summary>
/// <param name="Total">How many items it has.</param>
/// <param name="Succeeded">How many ended well.</param>
/// <param name="Failed">How many failed.</param>
internal sealed record IterationCounts(long Total, long Succeeded, long Failed)
{
    /// <summary>Those of a visit; null: it is of no Map, or its items haven't been read.</summary>
    public static IterationCounts? Of(StateVisit visit, WorkflowExecution execution) =>
        visit.MapRunArn is not null && execution.MapRuns.FirstOrDefault(run => run.Arn == visit.MapRunArn) is { } run
            ? new(run.Total, run.Succeeded, run.Failed)
            : visit.Type == "Map" && visit.Items is { } items ? new(items, visit.IterationsSucceeded, visit.IterationsFailed) : null;
}
