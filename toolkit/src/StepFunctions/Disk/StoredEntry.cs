using System.Text.Json;
using System.Text.Json.Serialization;
using AsteroidWorkflows.Engine.Execution;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>A journal entry as it stands in a file; what is not there has its default.</summary>
internal sealed record StoredEntry
{
    public JournalEntryKind Kind { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Operation { get; init; }

    public DateTimeOffset At { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool JoinsPrevious { get; init; }

    public JsonElement? Value { get; init; }

    public string? Error { get; init; }

    public string? Cause { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Seed { get; init; }

    public string? StartedBy { get; init; }

    public static StoredEntry Of(JournalEntry entry) => new()
    {
        Kind = entry.Kind,
        Operation = entry.Operation,
        At = entry.At,
        JoinsPrevious = entry.JoinsPrevious,
        Value = entry.Value.ValueKind == JsonValueKind.Undefined ? null : entry.Value,
        Error = entry.Error,
        Cause = entry.Cause,
        Seed = entry.Seed,
        StartedBy = entry.StartedBy,
    };

    public JournalEntry ToEntry() => new()
    {
        Kind = Kind,
        Operation = Operation,
        At = At,
        JoinsPrevious = JoinsPrevious,
        Value = Value ?? default,
        Error = Error,
        Cause = Cause,
        Seed = Seed,
        StartedBy = StartedBy,
    };
}
