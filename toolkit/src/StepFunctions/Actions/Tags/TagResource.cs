using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Tags;

/// <summary>Sets tags; others of the same keys are replaced.</summary>
internal sealed class TagResource(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = request.RequiredText("resourceArn", 256);
        var tags = TagRequest.Read(request);
        if (tags is null)
        {
            request.Violate("tags", "null", "Member must not be null");
        }

        request.Check();
        lock (Context.Changes)
        {
            var resource = TaggedResource.Find(Context, arn);
            resource.Save(TagRequest.Merge(resource.Tags, tags!, arn));
        }

        return [];
    }
}
