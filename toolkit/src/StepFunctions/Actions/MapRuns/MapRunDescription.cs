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
        return context.Executions.MapRuns(text).FirstOrDefault(run => run.Arn == text) ?? throw ApiErrors.ResourceNotFound();
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

    public static JsonObject Counts(MapRun run)
    {
        var (running, succeeded, failed) = (run.Running, run.Succeeded, run.Failed);
        var pending = Math.Max(0, run.Total - running - succeeded - failed);
        var isOver = run.Status != MapRunStatus.Running;
        return new JsonObject
        {
            ["pending"] = isOver ? 0 : pending,
            ["running"] = isOver ? 0 : running,
            ["succeeded"] = succeeded,
            ["failed"] = failed,
            ["timedOut"] = 0,
            ["aborted"] = isOver ? pending + running : 0,
            ["total"] = run.Total,
            ["resultsWritten"] = run.Status == MapRunStatus.Succeeded ? succeeded + failed : 0,
        };
    }
}
