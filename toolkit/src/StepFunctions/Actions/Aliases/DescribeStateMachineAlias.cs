using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Aliases;

/// <summary>Tells where an alias leads.</summary>
internal sealed class DescribeStateMachineAlias(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var (_, alias) = AliasArn.Find(Context, AliasArn.Read(request)) ?? throw ApiErrors.ResourceNotFound();
        var answer = new JsonObject
        {
            ["stateMachineAliasArn"] = alias.Arn,
            ["name"] = alias.Name,
            ["routingConfiguration"] = alias.Routes.Select(route => (JsonNode)new JsonObject
            {
                ["stateMachineVersionArn"] = route.VersionArn,
                ["weight"] = route.Weight,
            }).ToArray(),
            ["creationDate"] = JsonAnswer.Seconds(alias.CreationDate),
            ["updateDate"] = JsonAnswer.Seconds(alias.UpdateDate),
        };
        answer.AddUnlessNull("description", alias.Description);
        return answer;
    }
}
