using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.Server.Tests.Page;

public sealed class ActionTests
{
    [Fact]
    public async Task An_execution_is_started_with_a_name_and_an_input()
    {
        await using var server = await PageServer.StartAsync();
        var workflow = await server.CreateAsync("passing", Definitions.Pass);

        var answer = await server.PostAsync("/page/start", new { workflow, name = "mine", input = """{"a":1}""" });

        var execution = server.Engine.FindExecution(answer.GetProperty("execution").GetString()!)!;
        await server.Engine.WaitAsync(execution);
        Assert.Equal(("mine", """{"a":1}"""), (execution.Name, execution.Output.GetRawText()));
    }

    [Theory]
    [InlineData("{", "good", "Invalid")]
    [InlineData("{}", "bad name<>", "Invalid Name")]
    public async Task What_the_API_refuses_is_refused_in_its_words(string input, string name, string words)
    {
        await using var server = await PageServer.StartAsync();
        var workflow = await server.CreateAsync("passing", Definitions.Pass);

        var answer = await server.PostAsync("/page/start", new { workflow, name, input }, status: 400);

        Assert.Contains(words, answer.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_execution_is_redriven()
    {
        var isUp = false;
        await using var server = await PageServer.StartAsync(request => isUp
            ? Engine.Tasks.TaskOutcome.Success(request.Input)
            : Engine.Tasks.TaskOutcome.Failure("Down", "Later"));
        var workflow = await server.CreateAsync("retrying", Definitions.Retrying);
        var execution = await server.RunAsync(workflow);
        Assert.True((await server.DescribeAsync(execution)).GetProperty("canBeRedriven").GetBoolean());
        isUp = true;

        await server.PostAsync("/page/redrive", new { execution = execution.Arn });

        await server.Engine.WaitAsync(execution);
        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        var description = await server.DescribeAsync(execution);
        Assert.Equal("SUCCEEDED", description.GetProperty("status").GetString());
        Assert.False(description.GetProperty("canBeRedriven").GetBoolean());
    }
}
