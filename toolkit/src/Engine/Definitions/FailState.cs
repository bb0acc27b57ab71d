using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Ends with an error.</summary>
public sealed class FailState : State
{
    internal FailState(StateSource source)
        : base(source)
    {
        var fields = source.Fields;
        Error = fields["Error"];
        ErrorPath = fields.Text("ErrorPath");
        Cause = fields["Cause"];
        CausePath = fields.Text("CausePath");
    }

    /// <inheritdoc/>
    public override string Type => "Fail";

    /// <summary>The error's name: a text or a JSONata expression.</summary>
    public JsonElement Error { get; }

    /// <summary>JSONPath: where to find <see cref="Error"/>, or an intrinsic function.</summary>
    public string? ErrorPath { get; }

    /// <summary>What happened: a text or a JSONata expression.</summary>
    public JsonElement Cause { get; }

    /// <summary>JSONPath: where to find <see cref="Cause"/>, or an intrinsic function.</summary>
    public string? CausePath { get; }
}
