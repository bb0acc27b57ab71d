using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>States and where to start among them: a state machine, a branch of a Parallel, the processor of a Map.</summary>
public class StateGraph
{
    /// <summary>The name of the first state.</summary>
    public required string StartAt { get; init; }

    /// <summary>Every state by its name, in the order of the definition.</summary>
    public required IReadOnlyDictionary<string, State> States { get; init; }

    /// <summary>The query language of its states unless they say otherwise.</summary>
    public required QueryLanguage QueryLanguage { get; init; }

    /// <summary>Where it stands in the definition, for example <c>/States/Work/Branches/0</c>; <c>/</c> for the whole.</summary>
    public required string Location { get; init; }

    /// <summary>Its JSON, with every field that was written, known or not.</summary>
    public required JsonElement Source { get; init; }

    /// <summary>The comment, when there is one.</summary>
    public string? Comment { get; init; }
}
