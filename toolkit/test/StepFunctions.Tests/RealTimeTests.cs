using System.Text.Json;
using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.StepFunctions.Tests;

/// <summary>Many who ask at once, on the system's clock.</summary>
public class RealTimeTests
{
    private readonly WorkflowEngine _engine = new();

    [Fact]
    public async Task A_name_is_started_once_however_many_ask_at_once()
    {
        var api = new StepFunctionsApi(_engine);
        var stateMachineArn = await CreateAsync(api, ApiHarness.Wait);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => AskAsync(api, "StartExecution", new { stateMachineArn, name = "n" }))));

        Assert.Single(answers.Select(answer => answer.ToString()).Distinct());
        Assert.Single(_engine.Executions).Stop();
    }

    [Fact]
    public async Task A_thousand_executions_at_once_all_end_and_are_all_listed()
    {
        var api = new StepFunctionsApi(_engine);
        var stateMachineArn = await CreateAsync(api, ApiHarness.Pass);

        var started = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(async () =>
        {
            var answer = await AskAsync(api, "StartExecution", new { stateMachineArn, input = $"{i}" });
            return answer.GetProperty("executionArn").GetString()!;
        })));
        await Task.WhenAll(started.Select(arn => _engine.FindExecution(arn)!.Completion));
        var listed = await AskAsync(api, "ListExecutions", new { stateMachineArn, statusFilter = "SUCCEEDED", maxResults = 1000 });

        Assert.Equal(started.Order(), listed.GetProperty("executions").EnumerateArray().Select(item => item.GetProperty("executionArn").GetString()!).Order());
    }

    private static async Task<string> CreateAsync(StepFunctionsApi api, string definition) =>
        (await AskAsync(api, "CreateStateMachine", new { name = "m", definition, roleArn = ApiHarness.Role })).GetProperty("stateMachineArn").GetString()!;

    private static async Task<JsonElement> AskAsync(StepFunctionsApi api, string action, object request)
    {
        var answer = await api.HandleAsync(action, JsonSerializer.SerializeToElement(request));
        Assert.True(answer.StatusCode == 200, answer.Body.ToString());
        return answer.Body;
    }
}
