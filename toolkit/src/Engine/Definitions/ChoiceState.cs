namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Goes on with the first rule that holds.</summary>
public sealed class ChoiceState : State
{
    internal ChoiceState(StateSource source)
        : base(source)
    {
        var fields = source.Fields;
        Choices = [.. fields.Objects("Choices").Select(f => new ChoiceRule(f))];
        Default = fields.Text("Default");
        fields.RequireSome("Choices", Choices.Count);
    }

    /// <inheritdoc/>
    public override string Type => "Choice";

    /// <summary>The rules, in order.</summary>
    public IReadOnlyList<ChoiceRule> Choices { get; }

    /// <summary>The state to go to when no rule holds; null: the execution fails with <c>States.Runtime</c>.</summary>
    public string? Default { get; }
}
