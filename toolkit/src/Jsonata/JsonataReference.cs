namespace AsteroidWorkflows.Jsonata;

/// <summary>A variable that an expression reads without having bound it, and the names read below it.</summary>
/// <param name="Variable">
/// The variable's name without <c>$</c>; <c>$</c> for <c>$$</c> (the input); empty for <c>$</c> and for a name alone where the context is the input.
/// </param>
/// <param name="Path">The names that follow, as <c>context, State</c> in <c>$states.context.State</c>; they end at the first thing that is not a name.</param>
/// <param name="Position">Where in the expression's text: the offset just behind the variable.</param>
public sealed record JsonataReference(string Variable, IReadOnlyList<string> Path, int Position)
{
    /// <summary>Whether it is a name alone, read from the context without a <c>$</c>; the name is then the first of <see cref="Path"/>.</summary>
    public bool IsName { get; init; }
}
