using System.Text.Json;

namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>How a task ended.</summary>
public sealed class TaskOutcome
{
    private TaskOutcome()
    {
    }

    /// <summary>Whether it ended well.</summary>
    public bool IsSuccess { get; private init; }

    /// <summary>What came out, when it ended well.</summary>
    public JsonElement Output { get; private init; }

    /// <summary>The error's name; null when it ended well or nobody named one.</summary>
    public string? Error { get; private init; }

    /// <summary>What happened.</summary>
    public string? Cause { get; private init; }

    /// <summary>Whether a task that waits for its token is done without anybody sending it.</summary>
    internal bool IsFinal { get; private init; }

    /// <summary>It ended well. For a task that waits for its token: it has been handed over, and the token is waited for.</summary>
    public static TaskOutcome Success(JsonElement output) => new() { IsSuccess = true, Output = output };

    /// <summary>It ended well, and a task token isn't waited for.</summary>
    public static TaskOutcome Final(JsonElement output) => new() { IsSuccess = true, Output = output, IsFinal = true };

    /// <summary>It failed; Retry and Catch match on <paramref name="error"/>.</summary>
    public static TaskOutcome Failure(string? error, string? cause) => new() { Error = error, Cause = cause };
}
