using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tests.Conformance;

/// <summary>
/// Compares what the engine gives with what AWS gave. The recording is lossy: placeholders stand for what differs from run to
/// run, texts that hold a JSON object were parsed, and some members hold what only a real endpoint has.
/// </summary>
public sealed class RecordedComparer(Wildcards wildcards)
{
    private const int MostDifferences = 20;

    private static readonly HashSet<string> Ignored =
    [
        "SdkHttpMetadata", "SdkResponseMetadata", "ResponseMetadata", "timestamp", "event_timestamp", "stackTrace", "requestId", "stack",
    ];

    private static readonly HashSet<string> AnyValue = ["timestamp", "datetime", "date", "json-input"];

    private readonly List<string> _differences = [];

    /// <summary>What differs, at most twenty lines; empty where both are the same.</summary>
    public static IReadOnlyList<string> Compare(JsonElement expected, JsonElement actual, Wildcards wildcards)
    {
        var comparer = new RecordedComparer(wildcards);
        comparer.Compare(expected, actual, "$");
        return comparer._differences;
    }

    private void Compare(JsonElement expected, JsonElement actual, string path)
    {
        if (_differences.Count >= MostDifferences || IsAnyValue(expected))
        {
            return;
        }

        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                CompareObjects(expected, AsRecorded(actual), path);
                break;
            case JsonValueKind.Array:
                CompareArrays(expected, AsRecorded(expected, actual, path), path);
                break;
            case JsonValueKind.String when actual.ValueKind == JsonValueKind.String:
                CompareTexts(expected.GetString()!, actual.GetString()!, path);
                break;
            case JsonValueKind.String:
                if (!IsTextOf(expected.GetString()!, actual))
                {
                    Report(path, $"{Short(expected)} expected, got {Short(actual)}");
                }

                break;
            default:
                if (!AreSame(expected, AsRecorded(expected, actual, path)))
                {
                    Report(path, $"{Short(expected)} expected, got {Short(actual)}");
                }

                break;
        }
    }

    private bool IsAnyValue(JsonElement expected) =>
        expected.ValueKind == JsonValueKind.String
        && expected.GetString()! is var text
        && (AnyValue.Contains(text) || wildcards.Whole.Contains(text));

    /// <summary>The recorder turned every text that holds an object into that object.</summary>
    private static JsonElement AsRecorded(JsonElement actual) =>
        actual.ValueKind == JsonValueKind.String && actual.GetString()!.StartsWith('{') && TryParse(actual.GetString()!, out var parsed)
            ? parsed
            : actual;

    /// <summary>Some recordings have a payload parsed that is an array or a number.</summary>
    private static JsonElement AsRecorded(JsonElement expected, JsonElement actual, string path) =>
        (path.EndsWith(".input", StringComparison.Ordinal) || path.EndsWith(".output", StringComparison.Ordinal))
        && actual.ValueKind == JsonValueKind.String && TryParse(actual.GetString()!, out var parsed) && parsed.ValueKind == expected.ValueKind
            ? parsed
            : actual;

    private void CompareObjects(JsonElement expected, JsonElement actual, string path)
    {
        if (actual.ValueKind != JsonValueKind.Object)
        {
            Report(path, $"an object expected, got {Short(actual)}");
            return;
        }

        foreach (var member in expected.EnumerateObject().Where(member => !Ignored.Contains(member.Name)))
        {
            if (actual.TryGetProperty(member.Name, out var value))
            {
                Compare(member.Value, value, $"{path}.{member.Name}");
            }
            else
            {
                Report($"{path}.{member.Name}", $"missing, {Short(member.Value)} expected");
            }
        }

        foreach (var member in actual.EnumerateObject().Where(member => !Ignored.Contains(member.Name)))
        {
            if (!expected.TryGetProperty(member.Name, out _) && !LaterMembers.Drop(member.Name, wildcards.Recorded))
            {
                Report($"{path}.{member.Name}", $"unexpected, {Short(member.Value)}");
            }
        }
    }

    private void CompareArrays(JsonElement expected, JsonElement actual, string path)
    {
        if (actual.ValueKind != JsonValueKind.Array)
        {
            Report(path, $"an array expected, got {Short(actual)}");
            return;
        }

        if (expected.GetArrayLength() != actual.GetArrayLength())
        {
            Report(path, $"{expected.GetArrayLength()} items expected, got {actual.GetArrayLength()}");
        }

        var index = 0;
        foreach (var (first, second) in expected.EnumerateArray().Zip(actual.EnumerateArray()))
        {
            Compare(first, second, $"{path}[{index++}]");
        }
    }

    private void CompareTexts(string expected, string actual, string path)
    {
        if (expected == actual || PlaceholderPattern.Of(expected, wildcards)?.IsMatch(actual) == true)
        {
            return;
        }

        // The same JSON may be written with other spacing.
        if (TryParse(expected, out var expectedJson) && TryParse(actual, out var actualJson))
        {
            if (JsonValues.AreEqual(expectedJson, actualJson))
            {
                return;
            }

            if (expectedJson.ValueKind == actualJson.ValueKind && expectedJson.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                Compare(expectedJson, actualJson, path + "(json)");
                return;
            }
        }

        Report(path, $"'{Short(expected)}' expected, got '{Short(actual)}'");
    }

    private bool IsTextOf(string expected, JsonElement actual)
    {
        if (TryParse(expected, out var json) && AreSame(json, actual))
        {
            return true;
        }

        return PlaceholderPattern.Of(expected, wildcards)?.IsMatch(JsonValues.Text(actual)) == true;
    }

    private static bool AreSame(JsonElement expected, JsonElement actual) => expected.ValueKind == JsonValueKind.Number && actual.ValueKind == JsonValueKind.Number
        ? expected.GetDouble().Equals(actual.GetDouble())
        : JsonValues.AreEqual(expected, actual);

    private static bool TryParse(string text, out JsonElement value)
    {
        try
        {
            value = JsonValues.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private void Report(string path, string what) => _differences.Add($"{path}: {what}");

    private static string Short(JsonElement value) => Short(JsonValues.Text(value));

    private static string Short(string text) => text.Length <= 160 ? text : text[..160] + "…";
}
