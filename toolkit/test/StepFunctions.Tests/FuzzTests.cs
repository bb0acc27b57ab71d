using System.Text;
using System.Text.Json;

namespace AsteroidWorkflows.StepFunctions.Tests;

/// <summary>Whatever is asked for is fulfilled or refused; nothing makes the API fail.</summary>
public class FuzzTests
{
    private const int Requests = 6000;

    private static readonly string[] Members =
    [
        "name", "definition", "roleArn", "type", "loggingConfiguration", "tracingConfiguration", "encryptionConfiguration", "publish", "tags",
        "stateMachineArn", "executionArn", "activityArn", "mapRunArn", "resourceArn", "stateMachineVersionArn", "stateMachineAliasArn", "tagKeys",
        "taskToken", "output", "error", "cause", "input", "maxResults", "nextToken", "statusFilter", "routingConfiguration", "description",
        "revisionId", "mock", "stateConfiguration", "context", "variables", "stateName", "inspectionLevel", "workerName", "reverseOrder",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "1", "-1", "1e400", "0.5", "\"\"", "\"\\ud800\"", "\"a\"", "\"arn:\"", "\"arn:aws:states:::\"", "\"arn:aws:states:::stateMachine:\"",
        "\"arn:aws:states:us-east-1:123456789012:stateMachine:machine\"", "\"arn:aws:states:us-east-1:123456789012:stateMachine:machine:1\"",
        "\"arn:aws:states:us-east-1:123456789012:stateMachine:machine:99999999999999999999\"", "\"arn:aws:states:us-east-1:123456789012:execution:machine:n\"",
        "\"arn:aws:states:us-east-1:123456789012:mapRun:machine/l:n\"", "\"EXPRESS\"", "\"DEBUG\"", "\"{}\"", "\"{\\\"a\\\":\"", "\"[1]\"", "\"Cg==\"",
        "\"{\\\"StartAt\\\":\\\"P\\\",\\\"States\\\":{\\\"P\\\":{\\\"Type\\\":\\\"Pass\\\",\\\"End\\\":true}}}\"",
        "\"{\\\"Type\\\":\\\"Pass\\\",\\\"End\\\":true}\"",
        "[]", "[null]", "[1]", "[{}]", "[\"a\"]", "[{\"key\":\"k\",\"value\":\"v\"}]", "{}", "{\"level\":\"ALL\"}", "{\"level\":1}", "{\"result\":\"1\"}", "{\"destinations\":[1]}",
        "[{\"stateMachineVersionArn\":\"arn:aws:states:us-east-1:123456789012:stateMachine:machine:1\",\"weight\":100}]",
    ];

    [Fact]
    public async Task No_request_makes_the_API_fail()
    {
        var random = new Random(1);
        var api = new ApiHarness();
        var arn = await api.CreateAsync(publish: true);
        await api.StartAsync(arn, "n");
        var fulfilled = 0;
        var failures = new Dictionary<string, string>();
        var actions = api.Api.Actions.Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < Requests; i++)
        {
            var action = actions[random.Next(actions.Length)];
            var request = RandomRequest(random);
            var asked = api.Api.HandleAsync(action, request);
            if (!asked.IsCompleted)
            {
                // What waits, waits for a task of an activity or for the end of an execution.
                await api.Engine.AdvanceAsync(TimeSpan.FromSeconds(60));
            }

            var answer = await asked;
            fulfilled += answer.StatusCode == 200 ? 1 : 0;
            if (answer.StatusCode is not (200 or 400))
            {
                failures.TryAdd($"{action}: {answer.Body}", request.ToString());
            }
        }

        Assert.Empty(failures);
        Assert.InRange(fulfilled, Requests / 50, Requests);
    }

    private static JsonElement RandomRequest(Random random)
    {
        var json = new StringBuilder("{");
        foreach (var member in random.GetItems(Members, random.Next(1, 20)).Distinct())
        {
            json.Append(json.Length > 1 ? "," : "").Append('"').Append(member).Append("\":").Append(Values[random.Next(Values.Length)]);
        }

        return JsonElement.Parse(json.Append('}').ToString());
    }
}
