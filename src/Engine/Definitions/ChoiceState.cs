namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Goes on with the first rule that holds.</summary>
public sealed class ChoiceState : State
{
    /// <inheritdoc/>
    public override string Type => "Choice";

    /// <summary>The rules, in order.</summary>
    public required IReadOnlyList<ChoiceRule> Choices { get; init; }

    /// <summary>The state to go to when no rule holds; null: the execution fails with <c>States.NoChoiceMatched</c>.</summary>
    public string? Default { get; init; }
}
