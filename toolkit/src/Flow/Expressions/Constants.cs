using System.Linq.Expressions;
using System.Reflection;

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

    internal static object? Evaluate(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(member.Expression is null ? null : Evaluate(member.Expression)),
        MemberExpression { Member: PropertyInfo property } member => property.GetValue(member.Expression is null ? null : Evaluate(member.Expression)),
        NewExpression { Constructor: { } constructor } created => constructor.Invoke([.. created.Arguments.Select(Evaluate)]),
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
        if (IsOfTheMoment(node.Member))
        {
            throw new NotTranslatableException(
                $"{node.Member.DeclaringType!.Name}.{node.Member.Name} would be evaluated when the workflow is built, not when it runs",
                "Use Context.Execution.StartTime or Context.State.EnteredTime, or let a function answer the time.");
        }

        if (node.Member.DeclaringType == typeof(Context) || node.Expression?.Type == typeof(Resource))
        {
            _varies = true;
            return node;
        }

        return base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(Guid) && node.Method.Name.StartsWith("New", StringComparison.Ordinal) || node.Method.DeclaringType == typeof(Random))
        {
            throw new NotTranslatableException(
                $"{node.Method.DeclaringType!.Name}.{node.Method.Name} would be evaluated when the workflow is built, not when it runs",
                "Use Context.Execution.Id, or let a function answer the value.");
        }

        if (node.Method.DeclaringType == typeof(Context))
        {
            _varies = true;
        }

        return base.VisitMethodCall(node);
    }

    private static bool IsOfTheMoment(MemberInfo member) =>
        (member.DeclaringType == typeof(DateTime) || member.DeclaringType == typeof(DateTimeOffset)) && member.Name is "Now" or "UtcNow" or "Today";
}
