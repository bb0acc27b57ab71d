using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Waits for a time or until one.</summary>
public sealed class WaitState : State
{
    /// <inheritdoc/>
    public override string Type => "Wait";

    /// <summary>How many seconds: a number or a JSONata expression.</summary>
    public JsonElement Seconds { get; init; }

    /// <summary>JSONPath: where to find <see cref="Seconds"/>.</summary>
    public string? SecondsPath { get; init; }

    /// <summary>Until when: an RFC 3339 timestamp or a JSONata expression.</summary>
    public JsonElement Timestamp { get; init; }

    /// <summary>JSONPath: where to find <see cref="Timestamp"/>.</summary>
    public string? TimestampPath { get; init; }
}
