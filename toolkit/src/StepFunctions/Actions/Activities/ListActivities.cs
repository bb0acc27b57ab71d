using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Activities;

/// <summary>Lists the activities by name.</summary>
internal sealed class ListActivities(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var page = PageRequest.Read(request, Name);
        request.Check();
        var (items, nextToken) = page.Of(Context.Store.Activities, activity => activity.Name);
        var answer = new JsonObject
        {
            ["activities"] = items.Select(activity => (JsonNode)new JsonObject
            {
                ["activityArn"] = activity.Arn,
                ["name"] = activity.Name,
                ["creationDate"] = JsonAnswer.Seconds(activity.CreationDate),
            }).ToArray(),
        };
        answer.AddUnlessNull("nextToken", nextToken);
        return answer;
    }
}
