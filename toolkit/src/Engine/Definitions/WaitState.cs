using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Waits for a time or until one.</summary>
public sealed class WaitState : State
{
    internal WaitState(StateSource source)
        : base(source)
    {
        var fields = source.Fields;
        Seconds = fields["Seconds"];
        SecondsPath = fields.Text("SecondsPath");
        Timestamp = fields["Timestamp"];
        TimestampPath = fields.Text("TimestampPath");
    }

    /// <inheritdoc/>
    public override string Type => "Wait";

    /// <summary>How many seconds: a number or a JSONata expression.</summary>
    public JsonElement Seconds { get; }

    /// <summary>JSONPath: where to find <see cref="Seconds"/>.</summary>
    public string? SecondsPath { get; }

    /// <summary>Until when: an RFC 3339 timestamp or a JSONata expression.</summary>
    public JsonElement Timestamp { get; }

    /// <summary>JSONPath: where to find <see cref="Timestamp"/>.</summary>
    public string? TimestampPath { get; }
}
