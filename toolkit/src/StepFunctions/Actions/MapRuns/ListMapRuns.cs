using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.MapRuns;

/// <summary>Lists the map runs of an execution, the newest first.</summary>
internal sealed class ListMapRuns(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = request.RequiredText("executionArn", RevisionRequest.LongestArn);
        var page = PageRequest.Read(request, $"{Name} {arn}");
        request.Check();
        var execution = Context.Executions.Get(arn).Execution;
        var (items, nextToken) = page.Of(execution.MapRuns.Index(), run => SortKey.Descending(run.Index));
        var answer = new JsonObject
        {
            ["mapRuns"] = items.Select(run =>
            {
                var summary = MapRunDescription.Summary(run.Item);
                summary["stateMachineArn"] = $"{execution.StateMachine.Arn}/{run.Item.Label}";
                return (JsonNode)summary;
            }).ToArray(),
        };
        answer.AddUnlessNull("nextToken", nextToken);
        return answer;
    }
}
