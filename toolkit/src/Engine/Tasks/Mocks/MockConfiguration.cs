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
            var json = JsonValues.Parse(text, JsonDepth.MostRead);
            Members(Member(json, "StateMachines", "The mock configuration"), "StateMachines");
            return new MockConfiguration(json);
        }
        catch (JsonException e)
        {
            throw new FormatException($"The mock configuration isn't JSON: {e.Message}", e);
        }
    }

    /// <summary>The names of the state machines that it has test cases for.</summary>
    public IReadOnlyList<string> StateMachines => [.. Members(Machines, "StateMachines").Select(machine => machine.Name)];

    /// <summary>The names of a state machine's test cases; none where it isn't in the file.</summary>
    /// <exception cref="FormatException">The state machine is there without test cases.</exception>
    public IReadOnlyList<string> TestCases(string stateMachine) => Machines.TryGetProperty(stateMachine, out var machine)
        ? [.. Members(Member(machine, "TestCases", stateMachine), $"{stateMachine}/TestCases").Select(testCase => testCase.Name)]
        : [];

    /// <summary>The answers of a test case by state name.</summary>
    /// <param name="stateMachine">The state machine's name.</param>
    /// <param name="testCase">The test case's name.</param>
    /// <param name="callsBefore">See <see cref="MockedState.CallsBefore"/>; null: its default.</param>
    /// <exception cref="FormatException">There is no such state machine or test case, or an answer in it can't be read.</exception>
    public IReadOnlyDictionary<string, MockedState> TestCase(string stateMachine, string testCase, Func<TaskRequest, int>? callsBefore = null)
    {
        var machine = Member(Machines, stateMachine, "StateMachines");
        var states = Member(Member(machine, "TestCases", stateMachine), testCase, $"{stateMachine}/TestCases");
        return Members(states, $"{stateMachine}/TestCases/{testCase}").ToDictionary(
            state => state.Name,
            state => new MockedState(Answers(TextOf(state.Value) ?? throw new FormatException($"{testCase}/{state.Name} must name a mocked response.")))
            {
                CallsBefore = callsBefore ?? (static _ => 0),
            });
    }

    /// <summary>Handlers that answer a test case's states by script and leave every other state to <paramref name="others"/>.</summary>
    /// <exception cref="FormatException">There is no such state machine or test case, or an answer in it can't be read.</exception>
    public ITaskHandlers Handlers(string stateMachine, string testCase, ITaskHandlers others) =>
        new MockedHandlers(stateMachine, TestCase(stateMachine, testCase), others);

    private MockedAnswer[] Answers(string name)
    {
        var answers = new SortedDictionary<int, MockedAnswer>();
        foreach (var entry in Members(Member(Member(_json, "MockedResponses", "The mock configuration"), name, "MockedResponses"), name))
        {
            var (first, last) = Calls(name, entry.Name);
            for (var call = first; call <= last; call++)
            {
                answers[call] = Answer($"{name}/{entry.Name}", entry.Value);
            }
        }

        return answers.Count > 0 && answers.Keys.Last() == answers.Count - 1
            ? [.. answers.Values]
            : throw new FormatException($"The answers of {name} must be numbered from 0 on without a gap.");
    }

    private static MockedAnswer Answer(string place, JsonElement answer)
    {
        if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("Return", out var output))
        {
            return MockedAnswer.Return(output);
        }

        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("Throw", out var error)
            ? MockedAnswer.Throw(
                TextOf(Member(error, "Error", $"{place}/Throw")) ?? throw new FormatException($"{place}/Throw/Error must be a text."),
                error.TryGetProperty("Cause", out var cause) ? TextOf(cause) : null)
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

    private JsonElement Machines => Member(_json, "StateMachines", "The mock configuration");

    private static JsonElement.ObjectEnumerator Members(JsonElement json, string where) => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject()
        : throw new FormatException($"{where} must be an object.");

    private static string? TextOf(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : null;

    private static JsonElement Member(JsonElement json, string name, string where) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
            ? value
            : throw new FormatException($"{where} has no {name}.");
}
