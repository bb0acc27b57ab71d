using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Versions;

/// <summary>Lists the versions of a state machine, the newest first.</summary>
internal sealed class ListStateMachineVersions(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = request.RequiredText("stateMachineArn", RevisionRequest.LongestArn);
        var page = PageRequest.Read(request, $"{Name} {arn}");
        request.Check();
        var (items, nextToken) = page.Of(Context.StateMachines.Get(arn).Versions, version => SortKey.Descending(version.Number));
        var answer = new JsonObject
        {
            ["stateMachineVersions"] = items.Select(version => (JsonNode)new JsonObject
            {
                ["stateMachineVersionArn"] = $"{arn}:{version.Number}",
                ["creationDate"] = JsonAnswer.Seconds(version.CreationDate),
            }).ToArray(),
        };
        answer.AddUnlessNull("nextToken", nextToken);
        return answer;
    }
}
