using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>The task tokens that executions wait for.</summary>
public sealed class TaskTokens
{
    private readonly ConcurrentDictionary<string, OpenTask> _open = new(StringComparer.Ordinal);

    internal TaskTokens()
    {
    }

    /// <summary>Whether somebody waits for this token.</summary>
    public bool IsOpen(string token) => _open.ContainsKey(token);

    /// <summary>What waits for somebody to send its token, in no order; tasks of activities and started jobs, whose tokens others have, are not among it.</summary>
    public IEnumerable<OpenTask> Waiting => _open.Values.Where(task => task.WaitsForToken);

    /// <summary>SendTaskSuccess; ends when the execution's journal has kept it, in virtual time at once.</summary>
    /// <exception cref="TaskTokenException">Nobody waits for this token.</exception>
    /// <exception cref="IOException">The journal can't keep it: nothing has happened.</exception>
    public Task SendSuccessAsync(string token, JsonElement output) =>
        SendAsync(token, JournalEntryKind.TokenSucceeded, output, null, null);

    /// <summary>As <see cref="SendSuccessAsync(string, JsonElement)"/>, of an output that is looked at once somebody waits for the token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="output">The output as JSON.</param>
    /// <exception cref="TaskTokenException">Nobody waits for this token.</exception>
    /// <exception cref="JsonException">The output is not JSON.</exception>
    /// <exception cref="IOException">The journal can't keep it: nothing has happened.</exception>
    public Task SendSuccessAsync(string token, string output) =>
        IsOpen(token) ? SendSuccessAsync(token, JsonValues.Parse(output)) : throw Closed(token);

    /// <summary>SendTaskFailure; ends when the execution's journal has kept it, in virtual time at once.</summary>
    /// <exception cref="TaskTokenException">Nobody waits for this token.</exception>
    /// <exception cref="IOException">The journal can't keep it: nothing has happened.</exception>
    public Task SendFailureAsync(string token, string? error = null, string? cause = null) =>
        SendAsync(token, JournalEntryKind.TokenFailed, default, error, cause);

    /// <summary>SendTaskHeartbeat; ends when the execution's journal has kept it, in virtual time at once.</summary>
    /// <exception cref="TaskTokenException">Nobody waits for this token.</exception>
    /// <exception cref="IOException">The journal can't keep it: nothing has happened.</exception>
    public Task SendHeartbeatAsync(string token) => SendAsync(token, JournalEntryKind.TokenHeartbeat, default, null, null);

    /// <summary>The ARN of the execution that a token was made for, so that it can be found in another process; null: the text is no token of ours.</summary>
    public static string? ExecutionArnOf(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        Span<byte> bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var length) || !bytes[..length].StartsWith("task:arn:"u8))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(bytes[..length]).Split(':');
        return parts.Length > 3 ? string.Join(':', parts[1..^2]) : null;
    }

    internal string Issue(WorkflowExecution execution, PendingTask operation, StateVisit visit, bool waitsForToken)
    {
        // The execution in it tells a token that came too late from one that never was; the rest can't be guessed.
        var token = Convert.ToBase64String(Encoding.UTF8.GetBytes($"task:{execution.Arn}:{operation.Id}:{execution.NewGuid():N}"));
        _open[token] = new OpenTask(token, execution, operation.Id, visit.State.Name, visit.EnteredTime, visit.RawInput) { WaitsForToken = waitsForToken };
        operation.WhenClosed = () => _open.TryRemove(token, out _);
        return token;
    }

    private async Task SendAsync(string token, JournalEntryKind kind, JsonElement value, string? error, string? cause)
    {
        ArgumentNullException.ThrowIfNull(token);
        var isKept = _open.TryGetValue(token, out var waiting) && await waiting.Execution.Loop.PostAsync(new JournalEntry
        {
            Kind = kind,
            Operation = waiting.Id,
            Value = value,
            Error = error,
            Cause = cause,
            Receipt = WorkflowExecution.NewReceipt(),
        });
        if (!isKept)
        {
            throw Closed(token);
        }
    }

    private static TaskTokenException Closed(string token) => ExecutionArnOf(token) is not null
        ? new TaskTokenException("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'")
        : new TaskTokenException("InvalidToken", "Invalid Token: 'Invalid token'");
}
