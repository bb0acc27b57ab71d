using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Tests.Conformance;

/// <summary>Equality of JSON by content, numbers by value.</summary>
internal static class JsonComparer
{
    public static bool Equal(JsonElement expected, JsonElement actual, bool unordered = false)
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return false;
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Number => SameNumber(expected.GetDouble(), actual.GetDouble()),
            JsonValueKind.String => expected.GetString() == actual.GetString(),
            JsonValueKind.Array => unordered ? SameItems(expected, actual) : SameArrays(expected, actual),
            JsonValueKind.Object => SameObjects(expected, actual),
            _ => true,
        };
    }

    /// <summary>The suite's own runner compares numbers exactly; the last digit of a power may differ between mathematical libraries.</summary>
    private static bool SameNumber(double expected, double actual) =>
        expected == actual || Math.Abs(expected - actual) <= Math.Abs(expected) * 1e-15;

    private static bool SameArrays(JsonElement expected, JsonElement actual) =>
        expected.GetArrayLength() == actual.GetArrayLength()
        && expected.EnumerateArray().Zip(actual.EnumerateArray()).All(pair => Equal(pair.First, pair.Second));

    private static bool SameItems(JsonElement expected, JsonElement actual)
    {
        var rest = actual.EnumerateArray().ToList();
        foreach (var item in expected.EnumerateArray())
        {
            var place = rest.FindIndex(candidate => Equal(item, candidate));
            if (place < 0)
            {
                return false;
            }

            rest.RemoveAt(place);
        }

        return rest.Count == 0;
    }

    private static bool SameObjects(JsonElement expected, JsonElement actual)
    {
        var names = expected.EnumerateObject().Select(property => property.Name).ToHashSet();
        return names.SetEquals(actual.EnumerateObject().Select(property => property.Name))
            && names.All(name => Equal(expected.GetProperty(name), actual.GetProperty(name)));
    }
}
