using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Tags;

/// <summary>Lists the tags of a state machine or an activity.</summary>
internal sealed class ListTagsForResource(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = request.RequiredText("resourceArn", 256);
        request.Check();
        return new JsonObject
        {
            ["tags"] = TaggedResource.Find(Context, arn).Tags
                .Select(tag => (JsonNode)new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value })
                .ToArray(),
        };
    }
}
