using System.Linq.Expressions;
using System.Reflection;
using AsteroidWorkflows.Flow.Expressions.Forms;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>
/// Finds the parts of an expression that depend on nothing of the execution, and evaluates them: they become constants of the definition.
/// </summary>
internal sealed class Constants : ExpressionVisitor
{
    private readonly HashSet<Expression> _varying = new(ReferenceEqualityComparer.Instance);
    private bool _varies;

    internal Constants(Expression body) => Visit(body);

    internal bool Contains(Expression expression) => !_varying.Contains(expression);

    /// <summary>The value of a part that depends on nothing of the execution; an exception of its becomes a refusal.</summary>
    internal static object? Evaluate(Expression expression)
    {
        try
        {
            return ValueOf(expression);
        }
        catch (Exception exception) when (exception is not NotTranslatableException)
        {
            var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            throw new NotTranslatableException(
                cause is TargetException or NullReferenceException
                    ? $"{ExpressionText.Of(expression)} is read when the workflow is built, and something in it is null"
                    : $"{ExpressionText.Of(expression)} is read when the workflow is built, which fails: {cause.GetType().Name}, {cause.Message}",
                "Give what it captures a value before the step is made.")
            {
                Expression = expression,
            };
        }
    }

    private static object? ValueOf(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(member.Expression is null ? null : ValueOf(member.Expression)),
        MemberExpression { Member: PropertyInfo property } member => property.GetValue(member.Expression is null ? null : ValueOf(member.Expression)),
        NewExpression { Constructor: { } constructor } created => constructor.Invoke([.. created.Arguments.Select(ValueOf)]),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)(),
    };

    public override Expression? Visit(Expression? node)
    {
        if (node is null)
        {
            return null;
        }

        var outside = _varies;
        _varies = false;
        base.Visit(node);
        _varies |= RuntimeForms.Varies(node);
        if (_varies)
        {
            _varying.Add(node);
        }

        _varies |= outside;
        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _varies = true;
        return node;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        RefuseMoment(node.Member.DeclaringType!, MemberKey.Of(node.Member.DeclaringType!, node.Member.Name), node);
        if (node.Member.DeclaringType == typeof(Context) || node.Expression?.Type == typeof(Resource))
        {
            _varies = true;
            return node;
        }

        return base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        RefuseMoment(node.Method.DeclaringType!, MemberKey.Of(node.Method), node);
        if (node.Method.DeclaringType == typeof(Context))
        {
            _varies = true;
        }

        return base.VisitMethodCall(node);
    }

    private static void RefuseMoment(Type owner, string key, Expression node)
    {
        var name = key[(key.LastIndexOf('.', key.Contains('(', StringComparison.Ordinal) ? key.IndexOf('(', StringComparison.Ordinal) : key.Length - 1) + 1)..];
        var known = new[] { typeof(TimeProvider), typeof(Random), typeof(System.Security.Cryptography.RandomNumberGenerator) }.FirstOrDefault(type => type.IsAssignableFrom(owner));
        if (RefusalTable.OfTheMoment(known is null ? key : $"{known.Name}.{name}") is { } refusal)
        {
            throw new NotTranslatableException($"{owner.Name}.{name.Split('(')[0]}: {refusal.Why}", refusal.WayOut) { Expression = node };
        }
    }
}
