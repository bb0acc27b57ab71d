using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Ends with an error.</summary>
public sealed class FailState : State
{
    /// <inheritdoc/>
    public override string Type => "Fail";

    /// <summary>The error's name: a text or a JSONata expression.</summary>
    public JsonElement Error { get; init; }

    /// <summary>JSONPath: where to find <see cref="Error"/>, or an intrinsic function.</summary>
    public string? ErrorPath { get; init; }

    /// <summary>What happened: a text or a JSONata expression.</summary>
    public JsonElement Cause { get; init; }

    /// <summary>JSONPath: where to find <see cref="Cause"/>, or an intrinsic function.</summary>
    public string? CausePath { get; init; }
}
