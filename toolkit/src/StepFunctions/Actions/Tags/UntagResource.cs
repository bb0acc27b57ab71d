using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Tags;

/// <summary>Removes tags; keys that aren't there don't matter.</summary>
internal sealed class UntagResource(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = request.RequiredText("resourceArn", 256);
        var keys = request.Texts("tagKeys");
        if (keys is null)
        {
            request.Violate("tagKeys", "null", "Member must not be null");
        }

        request.Check();
        lock (Context.Changes)
        {
            var resource = TaggedResource.Find(Context, arn);
            resource.Save([.. resource.Tags.Where(tag => !keys!.Contains(tag.Key))]);
        }

        return [];
    }
}
