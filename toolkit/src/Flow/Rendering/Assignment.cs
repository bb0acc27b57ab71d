using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A variable, and the expression of what it is to hold.</summary>
internal sealed record Assignment(IVariable Variable, LambdaExpression Value);
