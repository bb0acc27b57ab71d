using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>
/// One state. A field of type <see cref="JsonElement"/> is kept as written and is undefined (<c>default</c>) when absent, so that an absent
/// field and one that is <c>null</c> can be told apart.
/// </summary>
public abstract class State
{
    /// <summary>The name, the key in <c>States</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The <c>Type</c> as written, for example <c>Task</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Where it stands in the definition, for example <c>/States/Work</c>.</summary>
    public required string Location { get; init; }

    /// <summary>Its JSON, with every field that was written, known or not.</summary>
    public required JsonElement Source { get; init; }

    /// <summary>The query language in force: its own, or that of the definition.</summary>
    public required QueryLanguage QueryLanguage { get; init; }

    /// <summary>The comment, when there is one.</summary>
    public string? Comment { get; init; }

    /// <summary>The state that follows; null when the state is an end or chooses by itself.</summary>
    public string? Next { get; init; }

    /// <summary>Whether the execution, branch or iteration ends here.</summary>
    public bool End { get; init; }

    /// <summary>JSONPath: what of the input the state sees; undefined means <c>$</c>, null means an empty object.</summary>
    public JsonElement InputPath { get; init; }

    /// <summary>JSONPath: what of the result goes on; undefined means <c>$</c>, null means an empty object.</summary>
    public JsonElement OutputPath { get; init; }

    /// <summary>JSONata: the template of the output.</summary>
    public JsonElement Output { get; init; }

    /// <summary>The variables that the state assigns when it succeeds: an object of templates.</summary>
    public JsonElement Assign { get; init; }
}
