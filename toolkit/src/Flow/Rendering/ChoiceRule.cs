using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

internal sealed record ChoiceRule(LambdaExpression Condition, Node Then)
{
    internal LambdaExpression? Output { get; init; }

    internal IReadOnlyList<Assignment> Assignments { get; init; } = [];
}
