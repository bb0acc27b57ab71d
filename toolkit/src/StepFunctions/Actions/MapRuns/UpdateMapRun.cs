using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.MapRuns;

/// <summary>Checks as AWS does whether a map run may be changed; the engine keeps the limits that it was started with, and says so.</summary>
internal sealed class UpdateMapRun(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = request.RequiredText("mapRunArn", 2000);
        var concurrency = request.Number("maxConcurrency", 0, int.MaxValue);
        var percentage = request.Number("toleratedFailurePercentage", 0, 100);
        var count = request.Number("toleratedFailureCount", 0, long.MaxValue);
        request.Check();
        var run = MapRunDescription.Find(Context, arn);
        var isSame = (concurrency is null || concurrency == run.MaxConcurrency)
            && (percentage is null || percentage == run.ToleratedFailurePercentage)
            && (count is null || count == run.ToleratedFailureCount);
        return isSame ? [] : throw ApiErrors.Validation("The local engine cannot change the limits of a map run that has been started.");
    }
}
