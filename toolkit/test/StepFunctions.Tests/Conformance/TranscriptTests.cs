using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tests.Conformance;
using Xunit.Abstractions;

namespace AsteroidWorkflows.StepFunctions.Tests.Conformance;

/// <summary>Calls of the API, one after the other, with what AWS answered.</summary>
public class TranscriptTests(ITestOutputHelper output)
{
    // Members that AWS has answered since a day: a recording from before doesn't have them.
    private static readonly Dictionary<string, DateTimeOffset> LaterMembers = new()
    {
        ["redriveCount"] = new(2023, 11, 15, 0, 0, 0, TimeSpan.Zero),
        ["redriveStatus"] = new(2023, 11, 15, 0, 0, 0, TimeSpan.Zero),
        ["redriveStatusReason"] = new(2023, 11, 15, 0, 0, 0, TimeSpan.Zero),
        ["encryptionConfiguration"] = new(2024, 7, 25, 0, 0, 0, TimeSpan.Zero),
    };

    [ConformanceFact]
    public Task The_API_answers_as_AWS_did() => ConformanceReport.RunAsync(
        "api_transcript", ConformanceData.Cases("api_transcript"), CompareAsync, output);

    private static async Task<IReadOnlyList<string>> CompareAsync(ConformanceCase recorded)
    {
        var transcript = await Transcript.RunAsync(recorded);
        var differences = new List<string>();
        foreach (var step in recorded["steps"].EnumerateArray().Where(step => Transcript.ActionOf(step) is not null))
        {
            var answer = transcript.Answers[step.GetProperty("i").GetInt32()];
            if (step.TryGetProperty("expect_raise", out _) == (answer.StatusCode == 200))
            {
                differences.Add($"Step {step.GetProperty("i")}, {Transcript.ActionOf(step)}: {answer.Body}");
            }
        }

        foreach (var expectation in recorded["expectations"].EnumerateArray())
        {
            differences.AddRange(Compare(recorded, transcript, expectation)
                .Select(difference => $"{expectation.GetProperty("key").GetString()}: {difference}"));
        }

        return differences;
    }

    private static IReadOnlyList<string> Compare(ConformanceCase recorded, Transcript transcript, JsonElement expectation)
    {
        var expected = expectation.GetProperty("expected");
        if (expectation.GetProperty("step") is not { ValueKind: JsonValueKind.Number } step || !transcript.Answers.TryGetValue(step.GetInt32(), out var answer))
        {
            return ["What was recorded is the answer of another service."];
        }

        if (IsRefusalOfTheClient(expected))
        {
            return answer.ErrorType is "ValidationException" or "SerializationException" ? [] : [$"To be refused, but: {answer.Body}"];
        }

        var action = recorded["steps"].EnumerateArray().Where(s => s.GetProperty("i").GetInt32() == step.GetInt32()).Select(Transcript.ActionOf).First()!;
        return RecordedComparer.Compare(
            expected, answer.StatusCode == 200 ? AsOf(answer.Body, transcript.RecordedOn) : RecordedError.Of(answer, action, expected), WildcardsOf(recorded));
    }

    // The recorder put a name in place of the log group's that it doesn't list among its placeholders.
    private static Wildcards WildcardsOf(ConformanceCase recorded) =>
        recorded.Wildcards with { Substrings = [.. recorded.Wildcards.Substrings, "log_group_name"] };

    // The recorder's own client refused it, so AWS never saw it. The API can't count on such a client.
    private static bool IsRefusalOfTheClient(JsonElement expected) => JsonValues.Text(expected).Contains("Parameter validation failed:", StringComparison.Ordinal);

    private static JsonElement AsOf(JsonElement json, DateTimeOffset recordedOn) => json.ValueKind switch
    {
        JsonValueKind.Object => JsonValues.ObjectOf(json.EnumerateObject()
            .Where(member => !LaterMembers.TryGetValue(member.Name, out var since) || recordedOn >= since)
            .Select(member => KeyValuePair.Create(member.Name, AsOf(member.Value, recordedOn)))),
        JsonValueKind.Array => JsonValues.ArrayOf([.. json.EnumerateArray().Select(item => AsOf(item, recordedOn))]),
        _ => json,
    };
}
