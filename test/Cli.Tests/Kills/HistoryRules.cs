using System.Text.Json;

namespace AsteroidWorkflows.Cli.Tests.Kills;

/// <summary>What every history must be like.</summary>
internal static class HistoryRules
{
    public static void Check(string arn, IReadOnlyList<string> events, bool hasEnded)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < events.Count; i++)
        {
            var item = JsonElement.Parse(events[i]);
            var (id, previous, type) = (item.GetProperty("id").GetInt64(), item.GetProperty("previousEventId").GetInt64(), item.GetProperty("type").GetString()!);
            Assert.True(id == i + 1, $"{arn}: event {id} stands where {i + 1} has to be.");
            Assert.True(previous >= 0 && previous < id, $"{arn}: event {id} follows {previous}.");

            // Of what follows one event, each branch and each iteration has its own.
            Assert.True(seen.Add($"{previous} {type} {Detail(item, "name")} {Detail(item, "index")}"), $"{arn}: event {id} is there twice: {events[i]}");
        }

        var types = events.Select(item => JsonElement.Parse(item).GetProperty("type").GetString()!).ToList();
        Assert.True(types.Count == 0 || types[0] == "ExecutionStarted", $"{arn} begins with {types.FirstOrDefault()}.");
        Assert.True(types.SkipLast(1).All(type => !IsEnd(type)), $"{arn} goes on after its end.");
        Assert.True(!hasEnded || IsEnd(types[^1]), $"{arn} has ended and its last event is {types[^1]}.");
    }

    private static bool IsEnd(string type) => type is "ExecutionSucceeded" or "ExecutionFailed" or "ExecutionAborted" or "ExecutionTimedOut";

    private static string? Detail(JsonElement item, string name)
    {
        foreach (var member in item.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty(name, out var value))
            {
                return value.GetRawText();
            }
        }

        return null;
    }
}
