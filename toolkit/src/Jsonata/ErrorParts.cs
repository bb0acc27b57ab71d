using AsteroidWorkflows.Jsonata.Formatting;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata;

/// <summary>What fills the placeholders of an error's text.</summary>
internal sealed record ErrorParts(Value Token, Value Value, Value Other, int Index = 0)
{
    public static readonly ErrorParts None = new(default, default, default);

    /// <summary>Are the values those that the expression computed, and not words about it? Then strings among them are quoted.</summary>
    public bool IsValueOfExpression { get; init; }

    /// <summary>The text of a part as a sentence holds it.</summary>
    public string? Describe(Value part) => part.IsUndefined && !IsValueOfExpression ? null
        : IsValueOfExpression || part.AsString is null ? ValueText.ForMessage(part)
        : part.AsString;
}
