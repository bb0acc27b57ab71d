using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>One rule of a Choice.</summary>
public sealed class ChoiceRule
{
    /// <summary>The whole rule: operators, <c>Variable</c>, <c>And</c>/<c>Or</c>/<c>Not</c>, or a JSONata <c>Condition</c>.</summary>
    public required JsonElement Source { get; init; }

    /// <summary>Where it stands in the definition, for example <c>/States/Pick/Choices[0]</c>.</summary>
    public required string Location { get; init; }

    /// <summary>The state to go to.</summary>
    public required string Next { get; init; }

    /// <summary>JSONata: the template of the output when this rule holds.</summary>
    public JsonElement Output { get; init; }

    /// <summary>The variables assigned when this rule holds.</summary>
    public JsonElement Assign { get; init; }
}
