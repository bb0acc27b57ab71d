using System.Text.Json;

namespace AsteroidWorkflows.Cli.Tests.Kills;

/// <summary>An execution, and all that its clients were ever told of it.</summary>
internal sealed class Tracked(string machine, string name)
{
    private static readonly HashSet<string> Ends = ["SUCCEEDED", "FAILED", "ABORTED", "TIMED_OUT"];
    private readonly Lock _lock = new();
    private IReadOnlyList<string> _events = [];

    public string Machine => machine;

    public string Name => name;

    public string Arn { get; } = $"arn:aws:states:us-east-1:123456789012:execution:{machine}:{name}";

    public string Input { get; } = JsonSerializer.Serialize(new { name, items = Enumerable.Range(0, 3).Select(i => new { name, i }) });

    /// <summary>Whether the server has said that it is started.</summary>
    public bool IsStarted { get; set; }

    /// <summary>How it ended; null: it has not been seen to have ended.</summary>
    public string? End { get; private set; }

    /// <summary>What was sent for its task, and answered.</summary>
    public string? Sent { get; set; }

    /// <summary>Looks at it again: what was told before must still hold.</summary>
    public async Task<JsonElement> LookAsync(ServedApi api)
    {
        var described = await api.GetAsync("DescribeExecution", new { executionArn = Arn });
        var events = await EventsAsync(api);
        var status = described.GetProperty("status").GetString()!;
        lock (_lock)
        {
            Assert.True(End is null || End == status, $"{Arn} had ended {End} and is {status} now.");
            End = Ends.Contains(status) ? status : null;
            var told = Math.Min(_events.Count, events.Count);
            for (var i = 0; i < told; i++)
            {
                Assert.True(_events[i] == events[i], $"{Arn}: event {i + 1} was told as {_events[i]} and is {events[i]} now.");
            }

            Assert.True(End is null || events.Count >= _events.Count, $"{Arn} had {_events.Count} events and has {events.Count} now that it has ended.");
            _events = events.Count > _events.Count ? events : _events;
        }

        HistoryRules.Check(Arn, events, hasEnded: End is not null);
        return described;
    }

    private async Task<List<string>> EventsAsync(ServedApi api)
    {
        var events = new List<string>();
        for (string? nextToken = null; ;)
        {
            var page = await api.GetAsync("GetExecutionHistory", new { executionArn = Arn, maxResults = 1000, nextToken });
            events.AddRange(page.GetProperty("events").EnumerateArray().Select(item => item.GetRawText()));
            if (!page.TryGetProperty("nextToken", out var next))
            {
                return events;
            }

            nextToken = next.GetString();
        }
    }
}
