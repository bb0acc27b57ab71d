using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Aliases;

/// <summary>Changes an alias's description, or where it leads from now on.</summary>
internal sealed class UpdateStateMachineAlias(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var description = request.Text("description", 256);
        var routes = RoutingRequest.Read(request);
        var arn = AliasArn.Read(request);
        if (description is null && routes is null)
        {
            throw new ApiException("MissingRequiredParameter", "Either the description or the routingConfiguration must be specified");
        }

        if (routes is not null)
        {
            RoutingRequest.Check(routes);
        }

        lock (Context.Changes)
        {
            if (AliasArn.Find(Context, arn) is not var (stateMachine, alias))
            {
                throw ApiErrors.ResourceNotFound();
            }

            RoutingRequest.CheckVersions(routes ?? [], stateMachine);
            var changed = alias with { Description = description ?? alias.Description, Routes = routes ?? alias.Routes, UpdateDate = Context.Now };
            Context.StateMachines.Put(
                stateMachine with { Aliases = [.. stateMachine.Aliases.Select(other => other == alias ? changed : other)] }, stateMachine);
            return new JsonObject { ["updateDate"] = JsonAnswer.Seconds(changed.UpdateDate) };
        }
    }
}
