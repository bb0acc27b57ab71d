using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Server.Tests.Page;

/// <summary>The workflows that the scenarios know by name.</summary>
internal static class ScenarioWorkflows
{
    private const string Function = "arn:aws:lambda:us-east-1:123456789012:function:work";
    private const string Activity = "arn:aws:states:us-east-1:123456789012:activity:steps";
    private const string Callback = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";

    public static IEnumerable<(string Name, string Definition)> All(string evilState, string evil)
    {
        yield return ("Steps", Machine("First", new JsonObject { ["First"] = Task(Activity, "Second"), ["Second"] = Task(Activity, null) }));
        yield return ("Sides", Machine("Both", new JsonObject
        {
            ["Both"] = new JsonObject
            {
                ["Type"] = "Parallel",
                ["Next"] = "Each",
                ["Branches"] = new JsonArray(Branch("Left", Task(Activity, null)), Branch("Right", Task(Activity, null))),
            },
            ["Each"] = new JsonObject
            {
                ["Type"] = "Map",
                ["Items"] = "{% [1..120] %}",
                ["ItemProcessor"] = Branch("One", new JsonObject { ["Type"] = "Pass", ["End"] = true }),
                ["End"] = true,
            },
        }));
        yield return ("Quick", Machine("Only", new JsonObject { ["Only"] = new JsonObject { ["Type"] = "Pass", ["End"] = true } }));
        yield return ("Failing", Machine("Try", new JsonObject
        {
            ["Try"] = With(Task(Function, null), "Retry", JsonNode.Parse("""[ { "ErrorEquals": [ "Flaky" ], "MaxAttempts": 1, "IntervalSeconds": 1, "MaxDelaySeconds": 1, "JitterStrategy": "FULL" } ]""")!),
        }));
        yield return ("Reviewing", Machine("Review", new JsonObject { ["Review"] = Asking() }));
        yield return ("Asking", Machine("Ask", new JsonObject { ["Ask"] = Asking() }));
        yield return ("Hostile", With(
            JsonNode.Parse(Machine(evilState, new JsonObject
            {
                [evilState] = Task(Function, "Ask onerror="),
                ["Ask onerror="] = With(Asking(), "Comment", evil),
            }))!.AsObject(), "Comment", evil).ToJsonString());
    }

    private static string Machine(string startAt, JsonObject states) => new JsonObject { ["QueryLanguage"] = "JSONata", ["StartAt"] = startAt, ["States"] = states }.ToJsonString();

    private static JsonObject Branch(string name, JsonObject state) => new() { ["StartAt"] = name, ["States"] = new JsonObject { [name] = state } };

    private static JsonObject Asking() => With(Task(Callback, null), "Arguments", JsonSerializer.SerializeToNode(
        new { QueueUrl = "https://queue", MessageBody = "{% $states.context.Task.Token %}" })!);

    private static JsonObject Task(string resource, string? next)
    {
        var task = new JsonObject { ["Type"] = "Task", ["Resource"] = resource };
        task[next is null ? "End" : "Next"] = next is null ? true : next;
        return task;
    }

    private static JsonObject With(JsonObject json, string name, JsonNode value)
    {
        json[name] = value;
        return json;
    }
}
