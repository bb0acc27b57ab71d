using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.StateMachines;

/// <summary>Lists the state machines by name.</summary>
internal sealed class ListStateMachines(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var page = PageRequest.Read(request, Name);
        request.Check();
        var (items, nextToken) = page.Of(Context.Store.StateMachines, stateMachine => stateMachine.Name);
        var answer = new JsonObject
        {
            ["stateMachines"] = items.Select(stateMachine => (JsonNode)new JsonObject
            {
                ["stateMachineArn"] = stateMachine.Arn,
                ["name"] = stateMachine.Name,
                ["type"] = stateMachine.IsExpress ? "EXPRESS" : "STANDARD",
                ["creationDate"] = JsonAnswer.Seconds(stateMachine.CreationDate),
            }).ToArray(),
        };
        answer.AddUnlessNull("nextToken", nextToken);
        return answer;
    }
}
