using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Tests;

public class TestCaseTests
{
    private const string Task = """{"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","End":true}}}""";
    private static readonly ApiOptions Options = new() { TestCases = name => name == "machine" ? ["Happy", "Sad"] : [] };

    [Fact]
    public async Task An_execution_is_started_with_a_test_case_and_keeps_it()
    {
        var store = new InMemoryApiStore();
        var harness = new ApiHarness(store, Options);
        var arn = await harness.CreateAsync();

        var executionArn = await harness.StartAsync($"{arn}#Happy", "one");

        Assert.Equal("Happy", harness.Api.TestCaseOf(executionArn));
        Assert.Equal("Happy", store.FindExecution(executionArn)!.TestCase);
        Assert.Equal(arn, (await harness.GetAsync("DescribeExecution", new { executionArn })).GetProperty("stateMachineArn").GetString());
    }

    [Fact]
    public async Task An_execution_without_one_has_none()
    {
        var harness = new ApiHarness(options: Options);

        Assert.Null(harness.Api.TestCaseOf(await harness.StartAsync(await harness.CreateAsync())));
    }

    [Fact]
    public async Task An_Express_execution_has_its_test_case_when_its_tasks_begin()
    {
        string? seen = null;
        StepFunctionsApi? api = null;
        var harness = new ApiHarness(options: Options, handlers: tasks => tasks.AddFunction("f", new DelegateHandler((request, _) =>
        {
            seen = api!.TestCaseOf(request.ExecutionArn);
            return ValueTask.FromResult(TaskOutcome.Success(request.Input));
        })));
        api = harness.Api;
        var arn = await harness.CreateAsync(definition: Task, type: "EXPRESS");

        await harness.GetAsync("StartSyncExecution", new { stateMachineArn = $"{arn}#Sad", name = "one" });

        Assert.Equal("Sad", seen);
    }

    [Fact]
    public async Task A_version_has_the_test_cases_of_its_state_machine()
    {
        var harness = new ApiHarness(options: Options);
        var arn = await harness.CreateAsync(publish: true);

        Assert.Equal("Happy", harness.Api.TestCaseOf(await harness.StartAsync($"{arn}:1#Happy")));
    }

    [Fact]
    public async Task A_test_case_that_there_is_not_is_refused_with_those_that_there_are()
    {
        var harness = new ApiHarness(options: Options);
        var arn = await harness.CreateAsync();

        var (type, message) = await harness.RefusalAsync("StartExecution", new { stateMachineArn = $"{arn}#Gone" });

        Assert.Equal("ValidationException", type);
        Assert.Contains("'Gone'", message, StringComparison.Ordinal);
        Assert.Contains("Happy, Sad", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_name_with_another_test_case_is_another_execution()
    {
        var harness = new ApiHarness(options: Options);
        var arn = await harness.CreateAsync(definition: ApiHarness.Wait);
        await harness.StartAsync($"{arn}#Happy", "one");

        Assert.Equal("ExecutionAlreadyExists", (await harness.RefusalAsync("StartExecution", new { stateMachineArn = $"{arn}#Sad", name = "one", input = "{}" })).Type);
    }

    [Fact]
    public async Task Without_a_mock_configuration_such_an_ARN_is_no_state_machines()
    {
        var harness = new ApiHarness();
        var arn = await harness.CreateAsync();

        Assert.Equal("StateMachineDoesNotExist", (await harness.RefusalAsync("StartExecution", new { stateMachineArn = $"{arn}#Happy" })).Type);
    }
}
