using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Where to go when work has failed for good.</summary>
public sealed class Catcher
{
    /// <summary>The names of the errors it is for; <c>States.ALL</c> and <c>States.TaskFailed</c> stand for many.</summary>
    public required IReadOnlyList<string> ErrorEquals { get; init; }

    /// <summary>The state to go to.</summary>
    public required string Next { get; init; }

    /// <summary>JSONPath: where in the input the error goes; undefined means <c>$</c>.</summary>
    public JsonElement ResultPath { get; init; }

    /// <summary>JSONata: the template of the output.</summary>
    public JsonElement Output { get; init; }

    /// <summary>The variables assigned when the error is caught.</summary>
    public JsonElement Assign { get; init; }
}
