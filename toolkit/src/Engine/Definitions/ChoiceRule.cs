using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>One rule of a Choice.</summary>
public sealed class ChoiceRule
{
    internal ChoiceRule(Fields fields)
    {
        Source = fields.Json;
        Location = fields.Location;
        Next = fields.Required("Next");
        Output = fields["Output"];
        Assign = fields["Assign"];
    }

    /// <summary>The whole rule: operators, <c>Variable</c>, <c>And</c>/<c>Or</c>/<c>Not</c>, or a JSONata <c>Condition</c>.</summary>
    public JsonElement Source { get; }

    /// <summary>Where it stands in the definition, for example <c>/States/Pick/Choices[0]</c>.</summary>
    public string Location { get; }

    /// <summary>The state to go to.</summary>
    public string Next { get; }

    /// <summary>JSONata: the template of the output when this rule holds.</summary>
    public JsonElement Output { get; }

    /// <summary>The variables assigned when this rule holds.</summary>
    public JsonElement Assign { get; }
}
