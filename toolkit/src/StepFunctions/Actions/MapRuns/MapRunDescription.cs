using System.Text.Json.Nodes;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.MapRuns;

/// <summary>Finds map runs and tells of them.</summary>
internal static class MapRunDescription
{
    public static MapRun Find(ApiContext context, string text)
    {
        Arn.OfMapRun(text);
        return context.Executions.MapRuns(text).FirstOrDefault(run => run.Arn == text) ?? throw ApiErrors.ResourceNotFound(text);
    }

    public static JsonObject Summary(MapRun run)
    {
        var answer = new JsonObject
        {
            ["executionArn"] = run.ExecutionArn,
            ["mapRunArn"] = run.Arn,
            ["startDate"] = JsonAnswer.Seconds(run.StartDate),
        };
        if (run.StopDate is { } stopDate)
        {
            answer["stopDate"] = JsonAnswer.Seconds(stopDate);
        }

        return answer;
    }

    /// <summary>Where the run's children stand.</summary>
    public static JsonObject ExecutionCounts(MapRun run) => Counts(run, run.Executions, static _ => 1);

    /// <summary>Where the items stand that the children are for.</summary>
    public static JsonObject ItemCounts(MapRun run) => Counts(run, run.Items, static child => child.Items);

    private static JsonObject Counts(MapRun run, MapRunCounts counts, Func<MapRunChild, int> sizeOf)
    {
        // Of a run that failed, what was never started is still pending; of one that was stopped, it is aborted too.
        var cut = run.Children.Where(static child => child.Status == ExecutionStatus.Aborted).Sum(sizeOf);
        var left = counts.Total - counts.Succeeded - counts.Failed;
        var isOver = run.Status != MapRunStatus.Running;
        var aborted = !isOver ? 0 : run.Status == MapRunStatus.Failed ? cut : left;
        return new JsonObject
        {
            ["pending"] = isOver ? left - aborted : counts.Pending,
            ["running"] = isOver ? 0 : counts.Running,
            ["succeeded"] = counts.Succeeded,
            ["failed"] = counts.Failed,
            ["timedOut"] = 0,
            ["aborted"] = aborted,
            ["total"] = counts.Total,
            ["resultsWritten"] = run.Status == MapRunStatus.Succeeded ? counts.Succeeded + counts.Failed : 0,
        };
    }
}
