using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Activities;

/// <summary>Hands out the next task of an activity, waiting up to 60 seconds for one; without one the answer is empty.</summary>
internal sealed class GetActivityTask(ApiContext context) : ApiAction(context)
{
    public override async ValueTask<JsonElement> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var arn = request.RequiredText("activityArn", RevisionRequest.LongestArn);
        var workerName = request.Text("workerName", 80, 1);
        request.Check();
        Arn.OfActivity(arn);
        if (Context.Store.FindActivity(arn) is null)
        {
            throw ApiErrors.ActivityDoesNotExist(arn);
        }

        var task = await Context.Engine.Activities.TakeAsync(arn, workerName, cancellationToken);
        return task is null
            ? JsonValues.EmptyObject
            : new JsonObject { ["taskToken"] = task.TaskToken, ["input"] = JsonValues.Text(task.Input) }.ToElement();
    }
}
