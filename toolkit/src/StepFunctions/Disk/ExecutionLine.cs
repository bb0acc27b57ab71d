using System.Text.Json;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>A line of an execution's file: one of these, or two. The last one of a kind holds.</summary>
internal sealed record ExecutionLine
{
    /// <summary>What was asked for; its definition is the key of the text.</summary>
    public ExecutionRecord? Record { get; init; }

    /// <summary>The process that works on it from here on.</summary>
    public string? Owner { get; init; }

    /// <summary>How it stands from here on.</summary>
    public PersistedStatus? PersistedStatus { get; init; }

    /// <summary>What reached it.</summary>
    public StoredEntry? Entry { get; init; }

    /// <summary>How lines begin that only matter to whoever goes through the whole execution.</summary>
    public static ReadOnlySpan<byte> EntryStart => "{\"Entry\":"u8;

    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, StoreJson.Default.ExecutionLine), (byte)'\n'];

    public static byte[] Of(JournalEntry entry) => new ExecutionLine { Entry = StoredEntry.Of(entry) }.ToBytes();
}
