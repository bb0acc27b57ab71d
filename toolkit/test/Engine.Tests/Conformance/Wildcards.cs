using System.Text.Json;

namespace AsteroidWorkflows.Engine.Tests.Conformance;

/// <summary>The placeholders that a recording puts where values differ from run to run.</summary>
/// <param name="Substrings">Those that stand within a text.</param>
/// <param name="Whole">Those that stand for a whole value.</param>
public sealed record Wildcards(IReadOnlyList<string> Substrings, IReadOnlySet<string> Whole)
{
    public static Wildcards None { get; } = new([], new HashSet<string>());

    /// <summary>The day of the recording; null where it isn't known.</summary>
    public DateOnly? Recorded { get; init; }

    public static Wildcards Of(JsonElement recorded)
    {
        var day = DayOf(recorded);
        if (!recorded.TryGetProperty("wildcards", out var json) || json.ValueKind != JsonValueKind.Object)
        {
            return None with { Recorded = day };
        }

        return new(
            [.. Items(json, "substrings").Select(item => item.GetString()!)],
            Items(json, "paths").Select(item => item.GetProperty("replacement").ToString()).ToHashSet())
        { Recorded = day };
    }

    private static DateOnly? DayOf(JsonElement recorded) =>
        recorded.TryGetProperty("source", out var source) && source.TryGetProperty("recorded", out var moment) && moment.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(moment.GetString()!.Split(',')[0], "dd-MM-yyyy", out var day)
            ? day
            : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string name) =>
        json.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;
}
