using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Activities;

/// <summary>Deletes an activity; one that isn't there is deleted already.</summary>
internal sealed class DeleteActivity(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = request.RequiredText("activityArn", RevisionRequest.LongestArn);
        request.Check();
        Arn.OfActivity(arn);
        lock (Context.Changes)
        {
            Context.Store.RemoveActivity(arn);
            Context.Engine.Activities.Delete(arn);
        }

        return [];
    }
}
