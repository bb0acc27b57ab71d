using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Aliases;

/// <summary>Deletes an alias; one that its state machine does not have is deleted already.</summary>
internal sealed class DeleteStateMachineAlias(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = AliasArn.Read(request);
        lock (Context.Changes)
        {
            if (Context.StateMachines.Owner(arn) is null)
            {
                throw ApiErrors.ResourceNotFound();
            }

            if (AliasArn.Find(Context, arn) is var (stateMachine, alias))
            {
                Context.StateMachines.Put(stateMachine with { Aliases = [.. stateMachine.Aliases.Where(other => other != alias)] }, stateMachine);
                Context.Engine.Remove(alias.Arn);
            }
        }

        return [];
    }
}
