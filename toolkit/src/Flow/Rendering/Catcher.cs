using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>Where errors lead. Without a handler it goes straight on after the state; <c>EndType</c> is the result of a handler that ends the path.</summary>
internal sealed record Catcher(IReadOnlyList<ErrorName> Errors, LambdaExpression Output, Node? Handler, bool Rejoins, Type? EndType)
{
    internal IReadOnlyList<Assignment> Assignments { get; init; } = [];
}
