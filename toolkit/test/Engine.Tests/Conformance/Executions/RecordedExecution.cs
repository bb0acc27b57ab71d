using System.Globalization;
using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Executions;

/// <summary>Runs a recorded execution again, with the same functions and stand-ins for the services, and compares what can be seen.</summary>
internal static class RecordedExecution
{
    private const string Account = "111111111111";

    public static async Task<IReadOnlyList<string>> CompareAsync(ConformanceCase recorded)
    {
        var execution = await RunAsync(recorded);
        var expected = recorded.Expected;
        var differences = new List<string>();
        var hasEnded = Has(expected, "final", out var final);
        if (hasEnded)
        {
            differences.AddRange(RecordedComparer.Compare(WithoutOutputText(final), Final(execution, final), recorded.Wildcards));
        }

        if (Has(expected, "history", out var history))
        {
            // What AWS had told when it was asked: it may have gone on since.
            var told = execution.History.Take(hasEnded ? int.MaxValue : history.GetArrayLength());
            if (IsSortedWithinParallel(history))
            {
                told = told.Where(item => item.Type is not (HistoryEventType.ParallelStateSucceeded or HistoryEventType.ParallelStateFailed));
            }

            var actual = JsonValues.ArrayOf([.. told.Select(EventJson)]);
            differences.AddRange(recorded.Entry.IsConcurrent
                ? HistoryComparer.CompareOrderFree(history, actual, recorded.Wildcards)
                : HistoryComparer.Compare(history, actual, recorded.Wildcards));
        }

        if (Has(expected, "logEvents", out var logEvents))
        {
            differences.AddRange(RecordedComparer.Compare(logEvents, JsonValues.ArrayOf(LogEvents(recorded, execution)), recorded.Wildcards));
        }

        if (Has(expected, "logEndEvent", out var logEnd))
        {
            differences.AddRange(RecordedComparer.Compare(logEnd, LogEvents(recorded, execution)[^1], recorded.Wildcards));
        }

        if (Has(expected, "describe", out var describe))
        {
            differences.AddRange(RecordedComparer.Compare(describe, ExecutionDescription.Of(execution, describe), recorded.Wildcards));
        }

        return differences;
    }

    // Where the recorder sorted the events of a Parallel, it numbered them [0] and left out the Parallel's own end.
    private static bool IsSortedWithinParallel(JsonElement history) =>
        history.EnumerateArray().Any(item => item.GetProperty("id").ValueKind == JsonValueKind.Array);

    private static async Task<WorkflowExecution> RunAsync(ConformanceCase recorded)
    {
        var clock = new VirtualClock(DateTimeOffset.ParseExact(
            recorded["source"].GetProperty("recorded").GetString()!, "dd-MM-yyyy, HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        var handlers = new TaskHandlers();
        var engine = new WorkflowEngine(new EngineOptions { Clock = clock, Handlers = handlers, AccountId = Account, Seed = 1 });
        foreach (var function in recorded["lambdas"].EnumerateArray())
        {
            handlers.AddFunction(function.GetProperty("functionName").GetString()!, RecordedFunctions.Find(function.GetProperty("handler").GetString()!));
        }

        FakeCloud.AddTo(handlers, engine, recorded);
        foreach (var other in Items(recorded["otherStateMachines"]))
        {
            engine.Deploy(
                other.GetProperty("name").GetString()!,
                StateMachine.Parse(other.GetProperty("definition").GetRawText()),
                other.GetProperty("type").GetString() == "EXPRESS");
        }

        var machine = recorded["stateMachine"];
        var deployed = engine.Deploy(
            machine.GetProperty("name").GetString()!,
            StateMachine.Parse(recorded.DefinitionText),
            machine.GetProperty("type").GetString() == "EXPRESS");
        var input = recorded["input"].ValueKind == JsonValueKind.String ? recorded["input"].GetString()! : "{}";
        return await engine.RunAsync(deployed, input);
    }

    private static JsonElement EventJson(HistoryEvent item) =>
        JsonValues.Build(item, static (writer, item) => HistoryJson.Write(writer, item));

    private static JsonElement[] LogEvents(ConformanceCase recorded, WorkflowExecution execution)
    {
        var logging = recorded["stateMachine"].GetProperty("loggingConfiguration");
        var level = Enum.Parse<LogLevel>(logging.GetProperty("level").GetString()!, ignoreCase: true);
        var includeData = logging.TryGetProperty("includeExecutionData", out var include) && include.GetBoolean();
        return [.. execution.History
            .Where(item => LogLevels.Includes(level, item.Type))
            .Select(item => HistoryJson.LogEvent(item, execution.Arn, includeData))];
    }

    private static JsonElement Final(WorkflowExecution execution, JsonElement expected) => JsonValues.Build(execution, (writer, all) =>
    {
        writer.WriteStartObject();
        writer.WriteString("status", ExecutionDescription.Status(all.Status));
        if (all.Status == ExecutionStatus.Succeeded && !expected.TryGetProperty("outputText", out _))
        {
            writer.WritePropertyName("output");
            all.Output.WriteTo(writer);
        }

        ExecutionDescription.WriteText(writer, "error", all.Error);
        ExecutionDescription.WriteText(writer, "cause", all.Cause);
        writer.WriteEndObject();
    });

    // Where the recorder put a placeholder in place of the whole output, there is nothing to compare.
    private static JsonElement WithoutOutputText(JsonElement final) =>
        JsonValues.ObjectOf(final.EnumerateObject().Where(m => m.Name != "outputText").Select(m => KeyValuePair.Create(m.Name, m.Value)));

    private static bool Has(JsonElement json, string name, out JsonElement value) =>
        json.TryGetProperty(name, out value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);

    private static JsonElement.ArrayEnumerator Items(JsonElement array) =>
        array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : default;
}
