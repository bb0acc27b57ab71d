using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Aliases;

/// <summary>Lists the aliases of a state machine, or those that lead to a version, the oldest first.</summary>
internal sealed class ListStateMachineAliases(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var text = request.RequiredText("stateMachineArn", RevisionRequest.LongestArn);
        var page = PageRequest.Read(request, $"{Name} {text}");
        request.Check();
        var arn = Arn.OfStateMachine(text);
        var stateMachine = Context.StateMachines.Owner(arn) ?? throw ApiErrors.StateMachineDoesNotExist(text);
        if (arn.Qualifier is not null && !stateMachine.Versions.Any(version => version.Number == arn.Version))
        {
            throw ApiErrors.StateMachineDoesNotExist(text);
        }

        var aliases = stateMachine.Aliases.Where(alias => arn.Qualifier is null || alias.Routes.Any(route => route.VersionArn == text));
        var (items, nextToken) = page.Of(aliases, alias => SortKey.Ascending(alias.CreationDate.UtcTicks) + alias.Name);
        var answer = new JsonObject
        {
            ["stateMachineAliases"] = items.Select(alias => (JsonNode)new JsonObject
            {
                ["stateMachineAliasArn"] = alias.Arn,
                ["creationDate"] = JsonAnswer.Seconds(alias.CreationDate),
            }).ToArray(),
        };
        answer.AddUnlessNull("nextToken", nextToken);
        return answer;
    }
}
