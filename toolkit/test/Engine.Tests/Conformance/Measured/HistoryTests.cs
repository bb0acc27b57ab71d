using System.Globalization;
using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Json;
using Xunit.Abstractions;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Measured;

/// <summary>How executions went on AWS, as others measured it.</summary>
public class HistoryTests(ITestOutputHelper output)
{
    [MeasuredFact]
    public Task Executions_go_as_AWS_was_measured_to_go() => MeasuredReport.RunAsync(
        "histories", MeasuredData.Rows("histories-aws.json"), new Dictionary<string, string>(), CompareAsync, output);

    private static async Task<IReadOnlyList<string>> CompareAsync(MeasuredRow row)
    {
        var engine = new WorkflowEngine(new EngineOptions { Seed = 1 });
        var execution = await engine.RunAsync(engine.Deploy("measured", StateMachine.Parse(row.Definition)), row.Input);
        var differences = new List<string>();
        Check("types", Items(row, "types"), execution.History.Select(item => item.Type));
        Check("previousEventIds", PreviousIds(row), execution.History.Select(PreviousId));
        Check("cause", Text(row.Answer, "cause"), execution.Cause);
        Check("error", Text(row.Answer, "error"), execution.Error);
        Check("status", Text(row.Answer, "status"), execution.Status.ToString().ToUpperInvariant());
        if (row.Answer.TryGetProperty("eventDetails", out var details))
        {
            foreach (var item in details.EnumerateObject())
            {
                var told = execution.History.Single(one => one.Id == long.Parse(item.Name, CultureInfo.InvariantCulture));
                var actual = JsonValues.Build(told, static (writer, told) => HistoryJson.Write(writer, told));
                Check($"event {item.Name}", JsonValues.Text(item.Value), JsonValues.Text(DetailsOf(actual)));
            }
        }

        return differences;

        void Check(string what, object? expected, object? actual)
        {
            var (first, second) = (AsText(expected), AsText(actual));
            if (expected is not null && first != second)
            {
                differences.Add($"{what}: expected {first}, got {second}");
            }
        }
    }

    // The recordings of 2024, which the engine follows, let an EvaluationFailed follow from what its StateEntered follows from; these of 2026 from
    // the StateEntered itself. Only a catcher's own failure is not among the recordings.
    private const string Unsettled = "any";

    private static IEnumerable<string>? PreviousIds(MeasuredRow row)
    {
        var types = Items(row, "types")?.ToList();
        return Items(row, "previousEventIds")?.Select((id, index) => types![index] == HistoryEventType.EvaluationFailed ? Unsettled : id);
    }

    private static string PreviousId(HistoryEvent item) =>
        item.Type == HistoryEventType.EvaluationFailed ? Unsettled : item.PreviousEventId.ToString(CultureInfo.InvariantCulture);

    private static string AsText(object? value) => value is IEnumerable<string> items ? string.Join(", ", items) : value?.ToString() ?? "null";

    private static JsonElement DetailsOf(JsonElement item) =>
        item.EnumerateObject().First(member => member.Name.EndsWith("EventDetails", StringComparison.Ordinal)).Value;

    private static IEnumerable<string>? Items(MeasuredRow row, string name) => row.Answer.TryGetProperty(name, out var items)
        ? items.EnumerateArray().Select(item => item.ToString())
        : null;

    private static string? Text(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
