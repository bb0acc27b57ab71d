using AsteroidWorkflows.Cli.Tests.Support;

using AsteroidWorkflows.Hosting;

namespace AsteroidWorkflows.Cli.Tests.Serving;

public sealed class MockedTasksTests
{
    private const string ActivityArn = "arn:aws:states:us-east-1:123456789012:activity:between";

    private const string Mocks = """
        {"StateMachines":{"Shop":{"TestCases":{"Happy":{"Charge":"ThirdTime","Tell":"Told"},"Other":{"Tell":"Told"}}}},
        "MockedResponses":{"ThirdTime":{"0-1":{"Throw":{"Error":"Busy","Cause":"later"}},"2":{"Return":{"charged":true}}},"Told":{"0":{"Return":{"told":true}}}}}
        """;

    private const string Definition = $$$"""
        {"StartAt":"Charge","States":{
        "Charge":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"charge"},"Next":"Between",
          "Retry":[{"ErrorEquals":["Busy"],"MaxAttempts":2,"IntervalSeconds":1,"MaxDelaySeconds":1,"JitterStrategy":"FULL"}]},
        "Between":{"Type":"Task","Resource":"{{{ActivityArn}}}","Next":"Tell"},
        "Tell":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","Parameters":{"QueueUrl":"q","MessageBody":"b"},"End":true} } }
        """;

    [Fact]
    public async Task An_execution_keeps_its_test_case_over_a_restart()
    {
        using var data = new DataDirectory();
        var mocks = Path.Combine(data.Path, "MockConfigFile.json");
        await File.WriteAllTextAsync(mocks, Mocks);
        string token;
        await using (var served = await Served.StartAsync(data.Path, options => options with { Host = options.Host with { MocksPath = mocks } }))
        {
            await served.AskAsync("CreateActivity", new { name = "between" });
            await served.AskAsync("StartExecution", new { stateMachineArn = await served.CreateAsync("Shop", Definition) + "#Happy", name = "one" });
            token = (await served.AskAsync("GetActivityTask", new { activityArn = ActivityArn })).GetProperty("taskToken").GetString()!;
        }

        await using (var served = await Served.StartAsync(data.Path, options => options with { Host = options.Host with { MocksPath = mocks } }))
        {
            await served.AskAsync("SendTaskSuccess", new { taskToken = token, output = "{}" });
            var (execution, item) = await served.SeeAsync((_, item) => Served.Ends.Contains(item.Type));

            Assert.Equal("ExecutionSucceeded", item.Type);
            Assert.Equal("""{"told":true}""", execution.Output.GetRawText());
            Assert.Equal(2, execution.History.Count(one => one.Type == "TaskFailed"));
        }
    }

    [Fact]
    public async Task A_state_without_an_answer_goes_to_the_others()
    {
        using var data = new DataDirectory();
        var mocks = Path.Combine(data.Path, "MockConfigFile.json");
        await File.WriteAllTextAsync(mocks, Mocks);
        await using var served = await Served.StartAsync(data.Path, options => options with { Host = options.Host with { MocksPath = mocks } });

        var execution = await served.RunAsync(await served.CreateAsync("Shop", Definition) + "#Other");

        Assert.Equal("Lambda.ResourceNotFoundException", execution.Error);
    }

    [Fact]
    public async Task The_children_of_a_distributed_map_have_their_parents_test_case()
    {
        using var data = new DataDirectory();
        var mocks = Path.Combine(data.Path, "MockConfigFile.json");
        await File.WriteAllTextAsync(mocks, Mocks);
        await using var served = await Served.StartAsync(data.Path, options => options with { Host = options.Host with { MocksPath = mocks } });
        var machine = await served.CreateAsync("Shop", """
            {"StartAt":"Each","States":{"Each":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},
            "StartAt":"Tell","States":{"Tell":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Parameters":{},"End":true}}}}}}
            """);

        var execution = await served.RunAsync(machine + "#Other", "[1,2]");

        Assert.Equal("""[{"told":true},{"told":true}]""", execution.Output.GetRawText());
    }

    [Theory]
    [InlineData("nonsense", "isn't JSON")]
    [InlineData("{}", "has no StateMachines")]
    [InlineData("""{"StateMachines":{"Shop":{"TestCases":{"Happy":{"Charge":"Gone"}}}},"MockedResponses":{}}""", "has no Gone")]
    public async Task A_file_that_is_wrong_is_refused_at_the_start(string text, string why)
    {
        using var data = new DataDirectory();
        var mocks = Path.Combine(data.Path, "MockConfigFile.json");
        await File.WriteAllTextAsync(mocks, text);

        var refused = await Assert.ThrowsAsync<HostException>(() => Served.StartAsync(data.Path, options => options with { Host = options.Host with { MocksPath = mocks } }));

        Assert.Contains(mocks, refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }
}
