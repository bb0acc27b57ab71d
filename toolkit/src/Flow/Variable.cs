namespace AsteroidWorkflows.Flow;

/// <summary>
/// A variable of an execution: a state assigns it, and every state after it may read <see cref="Value"/>. One that is assigned inside a branch or an item is not seen
/// outside; a child execution of a distributed Map sees none from outside. Reading one that is not assigned on every way to the state is refused.
/// </summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <param name="Name">Its name in the definition: a letter, then letters, digits and '_', up to 80 in all.</param>
public sealed record Variable<T>(string Name) : IVariable
{
    /// <summary>What it holds when the state begins. For use in expressions; elsewhere it throws.</summary>
    public T Value => throw ExpressionOnly.Use("Variable.Value");

    /// <inheritdoc/>
    Type IVariable.Type => typeof(T);
}
