using System.Globalization;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tasks.Mocks;

/// <summary>
/// A file of scripted answers in AWS's format: <c>StateMachines</c> with their <c>TestCases</c>, which say for each state which of the
/// <c>MockedResponses</c> it gets; these hold <c>Return</c> or <c>Throw</c> by call number (<c>"0"</c>, <c>"1-3"</c>).
/// </summary>
public sealed class MockConfiguration
{
    private readonly JsonElement _json;

    private MockConfiguration(JsonElement json) => _json = json;

    /// <summary>Reads such a file.</summary>
    /// <exception cref="FormatException">It isn't one; the message says what is missing.</exception>
    public static MockConfiguration Parse(string text)
    {
        try
        {
            var json = JsonValues.Parse(text);
            Member(json, "StateMachines", "The mock configuration");
            return new MockConfiguration(json);
        }
        catch (JsonException e)
        {
            throw new FormatException($"The mock configuration isn't JSON: {e.Message}", e);
        }
    }

    /// <summary>The answers of a test case by state name.</summary>
    /// <exception cref="FormatException">There is no such state machine or test case, or an answer in it can't be read.</exception>
    public IReadOnlyDictionary<string, MockedState> TestCase(string stateMachine, string testCase)
    {
        var machine = Member(Member(_json, "StateMachines", "The mock configuration"), stateMachine, "StateMachines");
        var states = Member(Member(machine, "TestCases", stateMachine), testCase, $"{stateMachine}/TestCases");
        return states.EnumerateObject().ToDictionary(
            state => state.Name,
            state => Answers(state.Value.GetString() ?? throw new FormatException($"{testCase}/{state.Name} must name a mocked response.")));
    }

    /// <summary>Handlers that answer a test case's states by script and leave every other state to <paramref name="others"/>.</summary>
    /// <exception cref="FormatException">There is no such state machine or test case, or an answer in it can't be read.</exception>
    public ITaskHandlers Handlers(string stateMachine, string testCase, ITaskHandlers others) =>
        new MockedHandlers(stateMachine, TestCase(stateMachine, testCase), others);

    private MockedState Answers(string name)
    {
        var answers = new SortedDictionary<int, MockedAnswer>();
        foreach (var entry in Member(Member(_json, "MockedResponses", "The mock configuration"), name, "MockedResponses").EnumerateObject())
        {
            var (first, last) = Calls(name, entry.Name);
            for (var call = first; call <= last; call++)
            {
                answers[call] = Answer($"{name}/{entry.Name}", entry.Value);
            }
        }

        return answers.Count > 0 && answers.Keys.Last() == answers.Count - 1
            ? new MockedState([.. answers.Values])
            : throw new FormatException($"The answers of {name} must be numbered from 0 on without a gap.");
    }

    private static MockedAnswer Answer(string place, JsonElement answer)
    {
        if (answer.TryGetProperty("Return", out var output))
        {
            return MockedAnswer.Return(output);
        }

        return answer.TryGetProperty("Throw", out var error)
            ? MockedAnswer.Throw(
                Member(error, "Error", $"{place}/Throw").GetString()!, error.TryGetProperty("Cause", out var cause) ? cause.GetString() : null)
            : throw new FormatException($"{place} has neither Return nor Throw.");
    }

    private static (int First, int Last) Calls(string name, string text)
    {
        var parts = text.Split('-');
        return parts.Length <= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && last >= first && last - first < 10_000
                ? (first, last)
                : throw new FormatException($"{name} has an answer for '{text}': a call number such as 0 or a range such as 1-3 is needed.");
    }

    private static JsonElement Member(JsonElement json, string name, string where) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
            ? value
            : throw new FormatException($"{where} has no {name}.");
}
