using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.MapRuns;

/// <summary>Tells how a map run stands.</summary>
internal sealed class DescribeMapRun(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = request.RequiredText("mapRunArn", 2000);
        request.Check();
        var run = MapRunDescription.Find(Context, arn);
        var answer = MapRunDescription.Summary(run);
        answer["status"] = run.Status.ToString().ToUpperInvariant();
        answer["maxConcurrency"] = run.MaxConcurrency == 0 ? int.MaxValue : run.MaxConcurrency;
        answer["toleratedFailurePercentage"] = run.ToleratedFailurePercentage;
        answer["toleratedFailureCount"] = run.ToleratedFailureCount;
        answer["itemCounts"] = MapRunDescription.ItemCounts(run);
        answer["executionCounts"] = MapRunDescription.ExecutionCounts(run);
        answer["redriveCount"] = 0;
        return answer;
    }
}
