using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tests.Conformance;

/// <summary>Compares whole event histories.</summary>
public static class HistoryComparer
{
    private static readonly HashSet<string> OrderMembers = ["id", "previousEventId", "timestamp"];

    /// <summary>Event by event, ids and previous ids included.</summary>
    public static IReadOnlyList<string> Compare(JsonElement expected, JsonElement actual, Wildcards wildcards) =>
        RecordedComparer.Compare(expected, actual, wildcards);

    /// <summary>
    /// Without regard to order and ids, for concurrent work, where AWS's own order differs from run to run: every recorded event has
    /// its counterpart and none is left over.
    /// </summary>
    public static IReadOnlyList<string> CompareOrderFree(JsonElement expected, JsonElement actual, Wildcards wildcards)
    {
        var recorded = expected.EnumerateArray().Select(WithoutOrder).ToList();
        var open = actual.EnumerateArray().Select(WithoutOrder).ToList();
        var pairs = Pair(recorded, open, (first, second) =>
            Type(first) == Type(second) && RecordedComparer.Compare(first, second, wildcards).Count == 0);
        var left = open.Where((_, index) => !pairs.ContainsKey(index)).ToList();
        var differences = new List<string>();
        foreach (var missing in recorded.Where((_, index) => !pairs.ContainsValue(index)))
        {
            var nearest = left.FindIndex(candidate => Type(candidate) == Type(missing));
            differences.AddRange(nearest < 0
                ? [$"{Type(missing)}: missing, {JsonValues.Text(missing)} expected"]
                : RecordedComparer.Compare(missing, left[nearest], wildcards).Select(difference => $"{Type(missing)} {difference}"));
            if (nearest >= 0)
            {
                left.RemoveAt(nearest);
            }
        }

        differences.AddRange(left.Select(extra => $"{Type(extra)}: unexpected, {JsonValues.Text(extra)}"));
        differences.AddRange(HistoryTree.Compare(expected, actual));
        return differences;
    }

    /// <summary>Pairs as many as can be, actual to recorded index: a placeholder may fit several, so an earlier pair may have to give way.</summary>
    private static Dictionary<int, int> Pair(List<JsonElement> recorded, List<JsonElement> actual, Func<JsonElement, JsonElement, bool> fits)
    {
        var pairs = new Dictionary<int, int>();
        var fitting = recorded
            .Select(first => Enumerable.Range(0, actual.Count).Where(index => fits(first, actual[index])).ToList())
            .ToList();

        bool TryPlace(int index, HashSet<int> tried)
        {
            foreach (var place in fitting[index].Where(tried.Add))
            {
                if (!pairs.TryGetValue(place, out var holder) || TryPlace(holder, tried))
                {
                    pairs[place] = index;
                    return true;
                }
            }

            return false;
        }

        for (var index = 0; index < recorded.Count; index++)
        {
            TryPlace(index, []);
        }

        return pairs;
    }

    private static string Type(JsonElement historyEvent) => historyEvent.GetProperty("type").GetString()!;

    private static JsonElement WithoutOrder(JsonElement historyEvent) => JsonValues.ObjectOf(historyEvent.EnumerateObject()
        .Where(member => !OrderMembers.Contains(member.Name))
        .Select(member => KeyValuePair.Create(member.Name, member.Value)));
}
