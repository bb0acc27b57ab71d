using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Activities;

/// <summary>Tells of an activity.</summary>
internal sealed class DescribeActivity(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = request.RequiredText("activityArn", RevisionRequest.LongestArn);
        request.Check();
        Arn.OfActivity(arn);
        var activity = Context.Store.FindActivity(arn) ?? throw ApiErrors.ActivityDoesNotExist(arn);
        return new JsonObject
        {
            ["activityArn"] = arn,
            ["name"] = activity.Name,
            ["creationDate"] = JsonAnswer.Seconds(activity.CreationDate),
            ["encryptionConfiguration"] = JsonAnswer.ToNode(activity.Encryption),
        };
    }
}
