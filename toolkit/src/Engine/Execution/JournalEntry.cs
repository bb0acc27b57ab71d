using System.Text.Json;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>
/// One thing that reached an execution from outside. An execution is a function of these alone: given the same entries in the same order it
/// goes the same way, with the same events. That makes them all that has to be kept for an execution to outlive its process.
/// </summary>
public sealed class JournalEntry
{
    /// <summary>What reached it.</summary>
    public required JournalEntryKind Kind { get; init; }

    /// <summary>Which of the execution's operations it is for; 0: the execution itself.</summary>
    public long Operation { get; init; }

    /// <summary>When it was taken in, on the engine's clock.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>
    /// Whether it was taken in together with the entry before it, because both came at the same moment of virtual time: what the first one sets off
    /// happens after both.
    /// </summary>
    public bool JoinsPrevious { get; set; }

    /// <summary>The input or output that came with it; undefined when none did.</summary>
    public JsonElement Value { get; init; }

    /// <summary>The error's name; for <see cref="JournalEntryKind.ActivityStarted"/> the worker's.</summary>
    public string? Error { get; init; }

    /// <summary>What happened.</summary>
    public string? Cause { get; init; }

    /// <summary>The seed of the execution's random numbers, in the first entry.</summary>
    public int Seed { get; init; }

    /// <summary>What started the execution, in the first entry: an operation of another execution. Null: nobody of this engine.</summary>
    public string? StartedBy { get; init; }

    /// <summary>
    /// Told whether it was taken in: true as soon as it is kept, false where nothing waited for it, an error where the journal refused it. Null:
    /// nobody wants to know.
    /// </summary>
    internal TaskCompletionSource<bool>? Receipt { get; init; }
}
