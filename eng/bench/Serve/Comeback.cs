using System.Diagnostics;
using System.Text.Json;

namespace AsteroidWorkflows.Serve.Bench;

/// <summary>A server that is started on what a killed one has left.</summary>
internal static class Comeback
{
    /// <exception cref="InvalidOperationException">An execution is lost, or has ended otherwise than it had.</exception>
    public static async Task MeasureAsync(string data, int count)
    {
        var started = Stopwatch.GetTimestamp();
        using var server = await Server.StartAsync(data);
        Figures.Print("restart", Stopwatch.GetElapsedTime(started).TotalSeconds, "s");
        Figures.Print("memory-after-restart", server.Megabytes, "MB");
        var succeeded = 0;
        for (string? nextToken = null; ;)
        {
            var page = await server.GetAsync("ListExecutions", new
            {
                stateMachineArn = $"arn:aws:states:us-east-1:123456789012:stateMachine:{Applications.Name}",
                statusFilter = "SUCCEEDED",
                maxResults = 1000,
                nextToken,
            });
            succeeded += page.GetProperty("executions").GetArrayLength();
            if (!page.TryGetProperty("nextToken", out var next))
            {
                break;
            }

            nextToken = next.GetString();
        }

        var last = await server.GetAsync("GetExecutionHistory", new
        {
            executionArn = $"arn:aws:states:us-east-1:123456789012:execution:{Applications.Name}:{Applications.ExecutionName(count - 1)}",
        });
        Figures.Print("lost", count - succeeded, "executions");
        if (succeeded != count || last.GetProperty("events").GetArrayLength() < 5)
        {
            throw new InvalidOperationException($"{count - succeeded} executions are lost, or the last one's history is: {JsonSerializer.Serialize(last)}");
        }
    }
}
