using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

internal sealed record ChoiceRule(LambdaExpression Condition, Node Then);
