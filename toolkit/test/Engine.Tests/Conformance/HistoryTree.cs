using System.Text.Json;

namespace AsteroidWorkflows.Engine.Tests.Conformance;

/// <summary>
/// What each event follows from, where the order of events is free: how often an event of a type follows from one of another has to be the same.
/// </summary>
internal static class HistoryTree
{
    /// <summary>The end of a distributed Map: after MapRunSucceeded in the recordings of 2024, after MapRunStarted in the history measured in 2026, which the engine follows.</summary>
    private static readonly string[] Disputed = ["MapRunSucceeded", "MapRunFailed", "MapRunAborted", "MapRunStarted"];

    public static IEnumerable<string> Compare(JsonElement expected, JsonElement actual)
    {
        // Where the recorder sorted events, it took their numbers away.
        if (!expected.EnumerateArray().Concat(actual.EnumerateArray()).All(static item => IsNumber(item, "id") && IsNumber(item, "previousEventId")))
        {
            return [];
        }

        var (recorded, given) = (Links(expected), Links(actual));
        return recorded.Keys.Union(given.Keys)
            .Where(link => recorded.GetValueOrDefault(link) != given.GetValueOrDefault(link))
            .Order(StringComparer.Ordinal)
            .Select(link => $"{link}: {recorded.GetValueOrDefault(link)} times expected, got {given.GetValueOrDefault(link)}");
    }

    private static Dictionary<string, int> Links(JsonElement history)
    {
        var events = history.EnumerateArray().ToDictionary(static item => item.GetProperty("id").GetInt64());
        return events.Values
            .Select(item => (Type: TypeOf(item), Before: events.TryGetValue(item.GetProperty("previousEventId").GetInt64(), out var before) ? TypeOf(before) : "nothing"))
            .Where(static link => link.Type != "MapStateExited" || !Disputed.Contains(link.Before))
            .CountBy(static link => $"{link.Type} follows from {link.Before}")
            .ToDictionary();
    }

    private static bool IsNumber(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number;

    private static string TypeOf(JsonElement item) => item.GetProperty("type").GetString()!;
}
