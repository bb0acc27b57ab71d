using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Actions.Aliases;

/// <summary>Creates an alias; the same request again is no error.</summary>
internal sealed partial class CreateStateMachineAlias(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var name = request.RequiredText("name", 80, 1, AliasName());
        var description = request.Text("description", 256);
        var routes = RoutingRequest.Read(request) ?? [];
        if (routes.Count == 0)
        {
            request.Violate("routingConfiguration", "null", "Member must not be null");
        }

        request.Check();
        RoutingRequest.Check(routes);
        lock (Context.Changes)
        {
            var previous = Context.StateMachines.Owner(Arn.OfStateMachine(routes[0].VersionArn)) ?? throw ApiErrors.ResourceNotFound();
            RoutingRequest.CheckVersions(routes, previous);
            if (previous.Aliases.FirstOrDefault(alias => alias.Name == name) is { } existing)
            {
                return existing.Description == description && existing.Routes.SequenceEqual(routes)
                    ? Answer(existing)
                    : throw ApiErrors.Conflict(
                        "Failed to create alias because an alias with the same name and a different routing configuration already exists.");
            }

            var now = Context.Now;
            var created = new AliasRecord($"{previous.Arn}:{name}", name, description, routes, now, now);
            Context.StateMachines.Put(previous with { Aliases = [.. previous.Aliases, created] }, previous);
            return Answer(created);
        }
    }

    private static JsonObject Answer(AliasRecord alias) => new()
    {
        ["stateMachineAliasArn"] = alias.Arn,
        ["creationDate"] = JsonAnswer.Seconds(alias.CreationDate),
    };

    [GeneratedRegex(@"^(?=.*[a-zA-Z_\-\.])[a-zA-Z0-9_\-\.]+$", RegexOptions.CultureInvariant)]
    private static partial Regex AliasName();
}
