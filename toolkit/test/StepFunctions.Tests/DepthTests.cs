using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.StepFunctions.Tests.Disk;

namespace AsteroidWorkflows.StepFunctions.Tests;

public class DepthTests
{
    private const string Asks = """
        {"StartAt":"Ask","States":{"Ask":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "Parameters":{"QueueUrl":"q","MessageBody.$":"$$.Task.Token"},"End":true}}}
        """;

    [Fact]
    public async Task What_is_accepted_outlives_its_process_however_deep()
    {
        var token = "";
        using var folder = new StoreFolder(handlers => handlers.AddService("sqs", "sendMessage", new DelegateHandler((request, _) =>
        {
            token = request.Input.GetProperty("MessageBody").GetString()!;
            return ValueTask.FromResult(TaskOutcome.Success(JsonValues.EmptyObject));
        })));
        var execution = await folder.StartAsync(await folder.CreateAsync(definition: Asks), "deep", Nested(JsonDepth.Most));
        await folder.Engine.WaitAsync(folder.Engine.FindExecution(execution)!);
        folder.Restart();
        await folder.GetAsync("SendTaskSuccess", new { taskToken = token, output = Nested(JsonDepth.Most) });
        await folder.EndAsync(execution);
        folder.Restart();

        var described = await folder.GetAsync("DescribeExecution", new { executionArn = execution });
        Assert.Equal("SUCCEEDED", described.GetProperty("status").GetString());
        Assert.Equal(Nested(JsonDepth.Most), described.GetProperty("input").GetString());
        Assert.Equal(Nested(JsonDepth.Most), described.GetProperty("output").GetString());
        var history = await folder.GetAsync("GetExecutionHistory", new { executionArn = execution });
        Assert.Contains(Nested(JsonDepth.Most), history.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StartExecution", "InvalidExecutionInput", "Invalid State Machine Execution Input: ")]
    [InlineData("StartSyncExecution", "InvalidExecutionInput", "Invalid State Machine Execution Input: ")]
    public async Task A_deeper_input_is_refused_at_the_door(string action, string type, string text)
    {
        var api = new ApiHarness();
        var machine = await api.CreateAsync(type: action == "StartExecution" ? "STANDARD" : "EXPRESS");

        Assert.Equal(
            (type, text + "'Document nesting depth (100) exceeds the maximum allowed (99)'"),
            await api.RefusalAsync(action, new { stateMachineArn = machine, input = Nested(JsonDepth.Most + 1) }));
    }

    [Fact]
    public async Task A_token_is_looked_at_before_the_output()
    {
        var token = "";
        var api = new ApiHarness(handlers: handlers => handlers.AddService("sqs", "sendMessage", new DelegateHandler((request, _) =>
        {
            token = request.Input.GetProperty("MessageBody").GetString()!;
            return ValueTask.FromResult(TaskOutcome.Success(JsonValues.EmptyObject));
        })));
        var execution = await api.StartAsync(await api.CreateAsync(definition: Asks));
        await api.Engine.WaitAsync(api.Engine.FindExecution(execution)!);

        Assert.Equal("InvalidToken", (await api.RefusalAsync("SendTaskSuccess", new { taskToken = "nobody's", output = "{" })).Type);
        Assert.Equal(
            ("InvalidOutput", "Invalid Output: 'Document nesting depth (100) exceeds the maximum allowed (99)'"),
            await api.RefusalAsync("SendTaskSuccess", new { taskToken = token, output = Nested(JsonDepth.Most + 1) }));
        await api.GetAsync("SendTaskSuccess", new { taskToken = token, output = "{}" });
    }

    [Theory]
    [InlineData("input")]
    [InlineData("context")]
    [InlineData("variables")]
    [InlineData("stateName")]
    public async Task Half_a_character_is_no_text_of_a_test(string member)
    {
        var api = new ApiHarness();
        var request = JsonElement.Parse($$"""{"definition":"{\"Type\":\"Succeed\"}","{{member}}":"\ud800"}""");

        var answer = await api.Api.HandleAsync("TestState", request);

        Assert.Equal(("SerializationException", 400), (answer.ErrorType, answer.StatusCode));
    }

    [Fact]
    public async Task Half_a_character_within_the_JSON_of_a_test_is_refused_too()
    {
        var api = new ApiHarness();

        Assert.Equal("ValidationException", (await api.RefusalAsync("TestState", new { definition = """{"Type":"Succeed"}""", input = "\"\\ud800\"" })).Type);
        Assert.Equal("InvalidDefinition", (await api.RefusalAsync("TestState", new { definition = """{"Type":"Succeed","Comment":"\ud800"}""" })).Type);
    }

    [Theory]
    [InlineData("input")]
    [InlineData("variables")]
    public async Task A_test_takes_as_deep_a_value_as_an_execution(string member)
    {
        var api = new ApiHarness();
        Dictionary<string, string> Request(int levels) => new()
        {
            ["definition"] = """{"Type":"Succeed"}""",
            [member] = $$"""{"a":{{Nested(levels - 1)}}}""",
        };

        await api.GetAsync("TestState", Request(JsonDepth.Most));
        Assert.Equal("ValidationException", (await api.RefusalAsync("TestState", Request(JsonDepth.Most + 1))).Type);
    }

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);
}
