using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.StateMachines;

/// <summary>Deletes the state machine with its versions, aliases and executions; one that isn't there is deleted already.</summary>
internal sealed class DeleteStateMachine(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var text = request.RequiredText("stateMachineArn", RevisionRequest.LongestArn);
        request.Check();
        Arn.OfStateMachine(text);
        lock (Context.Changes)
        {
            if (Context.Store.FindStateMachine(text) is { } stateMachine)
            {
                Context.StateMachines.Delete(stateMachine);
            }
        }

        return [];
    }
}
