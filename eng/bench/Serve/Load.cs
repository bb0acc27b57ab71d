using System.Diagnostics;
using System.Text.Json;

namespace AsteroidWorkflows.Serve.Bench;

/// <summary>Starts all executions at once, reviews a third of them, and waits until the last one has ended.</summary>
internal sealed class Load(Server server, int count)
{
    private string _stateMachineArn = "";

    public async Task RunAsync()
    {
        var created = await server.GetAsync("CreateStateMachine", new { name = Applications.Name, definition = Applications.Definition, roleArn = "arn:aws:iam::123456789012:role/bench" });
        _stateMachineArn = created.GetProperty("stateMachineArn").GetString()!;
        var started = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(Enumerable.Range(0, count).Select(StartAsync));
        var accepted = Stopwatch.GetElapsedTime(started);
        await Task.WhenAll(Enumerable.Range(0, count).Where(Applications.IsReviewed).Select(index => ReviewAsync(answers[index])));
        while ((await ListAsync("RUNNING", 1)).Count > 0)
        {
            await Task.Delay(20);
        }

        var took = Stopwatch.GetElapsedTime(started);
        Figures.Print("starts", count / accepted.TotalSeconds, "per second");
        Figures.Print("executions", count / took.TotalSeconds, "per second");
        Figures.Print("processor", server.ProcessorSeconds / count * 1000, "ms an execution");
        Figures.Print("peak-memory", server.PeakMegabytes, "MB");
        await ReadAsync(answers[0]);
    }

    private async Task<string> StartAsync(int index) =>
        (await server.GetAsync("StartExecution", new { stateMachineArn = _stateMachineArn, name = Applications.ExecutionName(index), input = Applications.Input(index) }))
            .GetProperty("executionArn").GetString()!;

    private async Task ReviewAsync(string executionArn)
    {
        var history = await server.GetAsync("GetExecutionHistory", new { executionArn });
        for (; TokenIn(history) is null; history = await server.GetAsync("GetExecutionHistory", new { executionArn }))
        {
            if (history.GetProperty("events").EnumerateArray().Any(item => item.GetProperty("type").GetString() == "ExecutionSucceeded"))
            {
                throw new InvalidOperationException($"{executionArn} has ended without a review: {history}");
            }

            await Task.Delay(50);
        }

        var taskToken = TokenIn(history);
        await server.GetAsync("SendTaskSuccess", new { taskToken, output = "\"APPROVE\"" });
    }

    private async Task ReadAsync(string executionArn)
    {
        var started = Stopwatch.GetTimestamp();
        await ListAsync(null, 100);
        Figures.Print("list-page", Stopwatch.GetElapsedTime(started).TotalMilliseconds, "ms");
        started = Stopwatch.GetTimestamp();
        await server.GetAsync("DescribeExecution", new { executionArn });
        Figures.Print("describe", Stopwatch.GetElapsedTime(started).TotalMilliseconds, "ms");
    }

    private async Task<IReadOnlyList<JsonElement>> ListAsync(string? statusFilter, int maxResults) =>
        [.. (await server.GetAsync("ListExecutions", new { stateMachineArn = _stateMachineArn, statusFilter, maxResults })).GetProperty("executions").EnumerateArray()];

    private static string? TokenIn(JsonElement history) => history.GetProperty("events").EnumerateArray()
        .Where(item => item.GetProperty("type").GetString() == "TaskScheduled")
        .Select(item => item.TryGetProperty("taskScheduledEventDetails", out var details) && details.GetProperty("resource").GetString() == "publish.waitForTaskToken"
            ? JsonElement.Parse(details.GetProperty("parameters").GetString()!).GetProperty("MessageAttributes").GetProperty("token").GetProperty("StringValue").GetString()
            : null)
        .FirstOrDefault(token => token is not null);
}
