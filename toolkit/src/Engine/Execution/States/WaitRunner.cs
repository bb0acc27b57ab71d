using System.Globalization;
using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Paths;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Execution.States;

internal sealed class WaitRunner : StateRunner
{
    private readonly WaitState _state;
    private readonly Template? _seconds;
    private readonly Template? _timestamp;
    private readonly StatesPath? _secondsPath;
    private readonly StatesPath? _timestampPath;

    public WaitRunner(WaitState state)
        : base(state)
    {
        _state = state;
        _seconds = Compile(state.Seconds, "Seconds");
        _timestamp = Compile(state.Timestamp, "Timestamp");
        _secondsPath = state.SecondsPath is null ? null : StatesPath.Parse(state.SecondsPath);
        _timestampPath = state.TimestampPath is null ? null : StatesPath.Parse(state.TimestampPath);
    }

    protected override async ValueTask<StepResult> ExecuteAsync(StateVisit visit)
    {
        var scope = visit.Scope(visit.Input);
        var (due, problem) = Due(visit, scope);
        if (problem is not null)
        {
            return StepResult.Failed(problem);
        }

        if (due - visit.EnteredTime > TimeSpan.FromSeconds(int.MaxValue))
        {
            throw new StatesException(ErrorNames.Runtime, "Wait state delay is too long.");
        }

        if (due > visit.EnteredTime)
        {
            await PauseAsync(visit.Branch, due);
        }

        scope = visit.Scope(visit.Input);
        return Exit(visit, Output?.Evaluate(scope) ?? SelectOutput(visit, visit.Input), _state.Next, Assign, scope);
    }

    internal static async ValueTask PauseAsync(BranchContext branch, DateTimeOffset due)
    {
        var operation = branch.Loop.Open(branch);
        branch.PendingTask = operation;
        operation.SetTimer(JournalEntryKind.Awoken, due);
        await operation.Receive();
        operation.Close();
        branch.PendingTask = null;
    }

    private (DateTimeOffset Due, StateError? Problem) Due(StateVisit visit, EvaluationScope scope)
    {
        if (_secondsPath is not null)
        {
            return (After(visit, SecondsAt(_secondsPath, scope)), null);
        }

        if (_seconds is not null)
        {
            var seconds = _seconds.EvaluateAs("number", scope);
            return seconds.ValueKind == JsonValueKind.Number && seconds.TryGetDecimal(out var number) && number >= 0 && number == decimal.Floor(number)
                ? (After(visit, number), null)
                : (default, visit.RefuseValue($"The Seconds field must be a non-negative integer, but was: {JsonValues.Text(seconds)}", "Seconds"));
        }

        if (_timestampPath is not null)
        {
            var found = _timestampPath.Evaluate(scope);
            return found.ValueKind == JsonValueKind.String && Timestamps.TryParse(found.GetString()!, out var time)
                ? (time, null)
                : throw new StatesException(
                    ErrorNames.Runtime,
                    JsonValues.IsUndefined(found)
                        ? $"The TimestampPath parameter does not reference an input value: {_timestampPath.Text}"
                        : "The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: "
                            + $"{_timestampPath.Text} == {(found.ValueKind == JsonValueKind.String ? found.GetString() : JsonValues.Text(found))}");
        }

        var text = _timestamp!.EvaluateAs("string", scope).GetString()!;
        return Timestamps.TryParse(text, out var moment)
            ? (moment, null)
            : (default, visit.RefuseValue(
                $"The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: {text}", "Timestamp"));
    }

    private static decimal SecondsAt(StatesPath path, EvaluationScope scope)
    {
        var found = path.Evaluate(scope);
        if (JsonValues.IsUndefined(found))
        {
            throw new StatesException(ErrorNames.Runtime, $"The SecondsPath parameter does not reference an input value: {path.Text}");
        }

        var text = found.ValueKind == JsonValueKind.String ? found.GetString()! : JsonValues.Text(found);
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
        {
            throw new StatesException(ErrorNames.Runtime, $"The SecondsPath parameter cannot be parsed as a long value: {path.Text} == {text}");
        }

        return seconds >= 0
            ? seconds
            : throw new StatesException(ErrorNames.Runtime, $"The SecondsPath parameter references a negative value: {path.Text} == {text}");
    }

    private static DateTimeOffset After(StateVisit visit, decimal seconds) =>
        visit.EnteredTime + TimeSpan.FromSeconds((double)Math.Clamp(seconds, 0, (decimal)int.MaxValue + 1));
}
