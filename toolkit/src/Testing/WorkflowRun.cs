using System.Globalization;
using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Testing;

/// <summary>What a workflow did, wherever it ran. The <c>Assert…</c> methods throw <see cref="WorkflowAssertionException"/> and can be chained.</summary>
public sealed class WorkflowRun
{
    private readonly Lazy<Dictionary<string, int>> _attempts;

    /// <summary>Makes one out of an execution's description and history.</summary>
    public WorkflowRun(ExecutionStatus status, JsonElement output, string? error, string? cause, IReadOnlyList<HistoryEvent> events)
    {
        Status = status;
        Output = output;
        Error = error;
        Cause = cause;
        Events = events;
        _attempts = new(CountRetries);
    }

    /// <summary>How it ended.</summary>
    public ExecutionStatus Status { get; }

    /// <summary>What came out; undefined unless it succeeded.</summary>
    public JsonElement Output { get; }

    /// <summary>The error's name.</summary>
    public string? Error { get; }

    /// <summary>What happened.</summary>
    public string? Cause { get; }

    /// <summary>The whole history.</summary>
    public IReadOnlyList<HistoryEvent> Events { get; }

    /// <summary>The states in the order in which they were entered, those within branches and iterations too.</summary>
    public IReadOnlyList<string> Path =>
        [.. Events.Where(e => e.Type.EndsWith("StateEntered", StringComparison.Ordinal)).Select(e => e.Details!.Name!)];

    /// <summary>The time from its first event to its last, on the clock it ran on.</summary>
    public TimeSpan Duration => Events.Count == 0 ? TimeSpan.Zero : Events[^1].Timestamp - Events[0].Timestamp;

    /// <summary>What an execution has done so far.</summary>
    public static WorkflowRun Of(WorkflowExecution execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        return new(execution.Status, execution.Output, execution.Error, execution.Cause, execution.History);
    }

    /// <summary>How often a state was tried again, over all its visits.</summary>
    public int Retries(string state) => _attempts.Value.GetValueOrDefault(state);

    /// <summary>It succeeded.</summary>
    public WorkflowRun AssertSucceeded() => Assert(Status == ExecutionStatus.Succeeded, "It should have succeeded.");

    /// <summary>It succeeded with this output; the order of members and the spelling of numbers don't matter.</summary>
    public WorkflowRun AssertOutput(string expected) => AssertSucceeded().Assert(
        JsonValues.AreEqual(JsonValues.Parse(expected), Output), $"Its output should have been {expected}.");

    /// <summary>It failed with this error.</summary>
    public WorkflowRun AssertFailed(string error) =>
        Assert(Status == ExecutionStatus.Failed && Error == error, $"It should have failed with {error}.");

    /// <summary>It went through exactly these states in this order.</summary>
    public WorkflowRun AssertPath(params string[] states) =>
        Assert(Path.SequenceEqual(states), $"Its path should have been {string.Join(" → ", states)}.");

    /// <summary>It went through this state.</summary>
    public WorkflowRun AssertVisited(string state) => Assert(Path.Contains(state), $"It should have visited '{state}'.");

    /// <summary>It never went through this state.</summary>
    public WorkflowRun AssertNotVisited(string state) => Assert(!Path.Contains(state), $"It should not have visited '{state}'.");

    /// <summary>This state was tried again so often.</summary>
    public WorkflowRun AssertRetries(string state, int retries) => Assert(
        Retries(state) == retries,
        string.Create(CultureInfo.InvariantCulture, $"'{state}' should have been tried again {retries} times, but was {Retries(state)} times."));

    /// <summary>It took so long, on the clock it ran on.</summary>
    public WorkflowRun AssertDuration(TimeSpan duration) =>
        Assert(Duration == duration, $"It should have taken {duration}, but took {Duration}.");

    internal string Describe()
    {
        var text = new StringBuilder().Append("Status: ").Append(Status).AppendLine();
        text.Append("Path: ").AppendJoin(" → ", Path).AppendLine();
        if (Output.ValueKind != JsonValueKind.Undefined)
        {
            text.Append("Output: ").AppendLine(JsonValues.Text(Output));
        }

        if (Error is not null || Cause is not null)
        {
            text.Append("Error: ").Append(Error).Append(": ").AppendLine(Cause);
        }

        return text.ToString();
    }

    private WorkflowRun Assert(bool holds, string expectation) =>
        holds ? this : throw new WorkflowAssertionException($"{expectation}{Environment.NewLine}{Describe()}");

    private Dictionary<string, int> CountRetries()
    {
        var owners = new Dictionary<long, HistoryEvent>();
        var attempts = new Dictionary<long, int>();
        foreach (var item in Events)
        {
            if (item.Type.EndsWith("StateEntered", StringComparison.Ordinal))
            {
                owners[item.Id] = item;
            }
            else if (owners.TryGetValue(item.PreviousEventId, out var owner) && !item.Type.EndsWith("StateExited", StringComparison.Ordinal))
            {
                owners[item.Id] = owner;
                if (item.Type.EndsWith("Scheduled", StringComparison.Ordinal) || item.Type is HistoryEventType.ParallelStateStarted or HistoryEventType.MapStateStarted)
                {
                    attempts[owner.Id] = attempts.GetValueOrDefault(owner.Id) + 1;
                }
            }
        }

        return attempts
            .GroupBy(a => owners[a.Key].Details!.Name!, a => a.Value - 1, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(), StringComparer.Ordinal);
    }
}
