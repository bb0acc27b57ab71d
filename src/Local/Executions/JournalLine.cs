using System.Text.Json;
using System.Text.Json.Serialization;
using AsteroidWorkflows.Engine.Execution;

namespace AsteroidWorkflows.Local.Executions;

/// <summary>A journal entry as a line of a file.</summary>
internal sealed record JournalLine(
    JournalEntryKind Kind, long Operation, DateTimeOffset At, bool JoinsPrevious, JsonElement? Value, string? Error, string? Cause, int Seed)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public static byte[] Write(JournalEntry entry) => [.. JsonSerializer.SerializeToUtf8Bytes(
        new JournalLine(
            entry.Kind, entry.Operation, entry.At, entry.JoinsPrevious, entry.Value.ValueKind == JsonValueKind.Undefined ? null : entry.Value, entry.Error,
            entry.Cause, entry.Seed),
        Options), (byte)'\n'];

    /// <summary>The entry of a line; null where the line is not whole.</summary>
    public static JournalEntry? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<JournalLine>(line, Options) is { } read
                ? new JournalEntry
                {
                    Kind = read.Kind,
                    Operation = read.Operation,
                    At = read.At,
                    JoinsPrevious = read.JoinsPrevious,
                    Value = read.Value ?? default,
                    Error = read.Error,
                    Cause = read.Cause,
                    Seed = read.Seed,
                }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
