using System.Text.Json.Nodes;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Validation;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Actions.Activities;

/// <summary>Creates an activity; one that is there stays.</summary>
internal sealed class CreateActivity(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var name = request.RequiredText("name", 80);
        var encryption = RevisionRequest.Encryption(request);
        var tags = TagRequest.Read(request) ?? [];
        request.Check();
        if (!CreateStateMachineCheck.IsName(name))
        {
            throw ApiErrors.InvalidName(name);
        }

        var arn = Context.ArnOf("activity", name);
        lock (Context.Changes)
        {
            var activity = Context.Store.FindActivity(arn);
            if (activity is null)
            {
                activity = new ActivityRecord
                {
                    Arn = arn,
                    Name = name,
                    CreationDate = Context.Now,
                    Encryption = JsonValues.IsUndefined(encryption) ? RevisionRequest.OwnedKey : encryption,
                    Tags = TagRequest.Merge([], tags, arn),
                };
                Context.Store.Save(activity);
                Context.Engine.Activities.Create(arn);
            }

            return new JsonObject { ["activityArn"] = arn, ["creationDate"] = JsonAnswer.Seconds(activity.CreationDate) };
        }
    }
}
