using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>Puts one output expression after another, so that a state needs only one.</summary>
internal static class Projection
{
    internal static LambdaExpression After(LambdaExpression? first, LambdaExpression second)
    {
        if (first is null)
        {
            return second;
        }

        var body = new Substitute(second.Parameters[0], first.Parameters[0]).Visit(second.Body);
        body = new Substitute(second.Parameters[1], first.Body).Visit(body);
        return Expression.Lambda(body, first.Parameters);
    }

    private sealed class Substitute(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : node;
    }
}
