using System.Linq.Expressions;
using System.Reflection;

namespace AsteroidWorkflows.Flow.Expressions;

internal sealed partial class Translator
{
    private readonly Dictionary<ParameterExpression, Shape> _shapes = [];
    private readonly HashSet<string> _present = [];

    /// <summary>Whether the value may be null for all that the types, their annotations and the tests around it say.</summary>
    internal bool MayBeNull(Expression expression)
    {
        expression = WithoutConversion(expression);
        return DataType.IsNullable(expression.Type)
            && (IsConstant(expression) ? Constants.Evaluate(expression) is null : ShapeOf(expression).MayBeNull && !IsPresent(expression));
    }

    /// <summary>Translates what C# looks at only when a test came out in one way, knowing what the test says about null.</summary>
    internal T Knowing<T>(Expression test, bool outcome, Func<T> translate)
    {
        var known = NotNull(test, outcome).Select(expression => WithoutConversion(expression).ToString()).Where(_present.Add).ToList();
        var result = translate();
        _present.ExceptWith(known);
        return result;
    }

    internal Shape ShapeOf(Expression expression)
    {
        expression = WithoutConversion(expression);
        if (IsConstant(expression))
        {
            return Constants.Evaluate(expression) is null ? new(true, Shape.Of(expression.Type).Item) : Shape.Unknown(expression.Type) with { MayBeNull = false };
        }

        return expression switch
        {
            ParameterExpression parameter => _shapes.TryGetValue(parameter, out var shape) ? shape : Shape.Of(parameter.Type),
            MemberExpression member => ShapeOf(member),
            MethodCallExpression call => ShapeOf(call),
            ConditionalExpression conditional => Shape.Merge(ShapeOf(conditional.IfTrue), ShapeOf(conditional.IfFalse))!,
            BinaryExpression { NodeType: ExpressionType.Coalesce } coalesce =>
                Shape.Merge(ShapeOf(coalesce.Left) with { MayBeNull = false }, ShapeOf(coalesce.Right))!,
            BinaryExpression { NodeType: ExpressionType.ArrayIndex } index => ShapeOf(index.Left).Item ?? Shape.Unknown(index.Type),
            NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array => new(false, Items(array.Expressions)),
            ListInitExpression list => new(false, Items([.. list.Initializers.Select(item => item.Arguments[^1])])),
            NewExpression or MemberInitExpression => new(false),
            BinaryExpression => Shape.Value,
            _ => Shape.Unknown(expression.Type),
        };
    }

    private bool IsPresent(Expression expression) => _present.Count > 0 && _present.Contains(expression.ToString());

    private Shape? Items(IReadOnlyList<Expression> items) => items.Select(ShapeOf).Aggregate((Shape?)null, Shape.Merge);

    private Shape ShapeOf(MemberExpression member)
    {
        if (member.Expression is { } owner && Nullable.GetUnderlyingType(owner.Type) is not null)
        {
            return Shape.Value;
        }

        if (member.Expression is NewExpression { Members: { } members } created && members.IndexOf(member.Member) is >= 0 and var index)
        {
            return ShapeOf(created.Arguments[index]);
        }

        if (member.Expression is MemberInitExpression made && made.Bindings.OfType<MemberAssignment>().FirstOrDefault(binding => binding.Member.Name == member.Member.Name) is { } given)
        {
            return ShapeOf(given.Expression);
        }

        if (member.Expression is NewExpression { Constructor: { } constructor } record
            && constructor.GetParameters().FirstOrDefault(parameter => parameter.Name!.Equals(member.Member.Name, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return ShapeOf(record.Arguments[same.Position]);
        }

        return member.Member is PropertyInfo property ? Shape.Of(property)
            : member.Expression is { } tuple && DataType.IsTuple(tuple.Type) ? Shape.Of(member.Type)
            : Shape.Unknown(member.Type);
    }

    private Shape ShapeOf(MethodCallExpression call)
    {
        if (call.Method.DeclaringType == typeof(Enumerable))
        {
            return ShapeOfLinq(call);
        }

        if (call.Object is { } owner && call.Method.Name == "get_Item")
        {
            return ShapeOf(owner).Item ?? Shape.Unknown(call.Type);
        }

        return call.Object is { } collection && DataType.IsCollection(collection.Type) && DataType.IsCollection(call.Type) ? ShapeOf(collection) with { MayBeNull = false }
            : call.Method.DeclaringType == typeof(string) || call.Method.DeclaringType == typeof(FlowJson) || call.Method.Name == nameof(ToString) ? new(false, new(false))
            : Shape.Of(call.Type);
    }

    private Shape ShapeOfLinq(MethodCallExpression call)
    {
        var source = ShapeOf(call.Arguments[0]);
        switch (call.Method.Name)
        {
            case nameof(Enumerable.Select) when LambdaIn(call) is { } lambda:
                _shapes[lambda.Parameters[0]] = source.Item ?? Shape.Unknown(lambda.Parameters[0].Type);
                return new(false, ShapeOf(lambda.Body));
            case nameof(Enumerable.First) or nameof(Enumerable.Last):
                return source.Item ?? Shape.Unknown(call.Type);
            case nameof(Enumerable.FirstOrDefault):
                return (source.Item ?? Shape.Unknown(call.Type)).OrNull(DataType.IsNullable(call.Type));
            case nameof(Enumerable.AsEnumerable):
                return source;
            case nameof(Enumerable.Concat):
                return Shape.Merge(source, ShapeOf(call.Arguments[1]))! with { MayBeNull = false };
            default:
                return DataType.IsCollection(call.Type) ? source with { MayBeNull = false } : Shape.Of(call.Type);
        }
    }

    private static LambdaExpression? LambdaIn(MethodCallExpression call) =>
        (call.Arguments[1] is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : call.Arguments[1]) as LambdaExpression;

    private IEnumerable<Expression> NotNull(Expression test, bool outcome) => test switch
    {
        UnaryExpression { NodeType: ExpressionType.Not } negation => NotNull(negation.Operand, !outcome),
        BinaryExpression { NodeType: ExpressionType.AndAlso } both when outcome => NotNull(both.Left, true).Concat(NotNull(both.Right, true)),
        BinaryExpression { NodeType: ExpressionType.OrElse } either when !outcome => NotNull(either.Left, false).Concat(NotNull(either.Right, false)),
        BinaryExpression { NodeType: ExpressionType.NotEqual } unequal when outcome => ComparedWithNull(unequal),
        BinaryExpression { NodeType: ExpressionType.Equal } equal when !outcome => ComparedWithNull(equal),
        MemberExpression { Member.Name: "HasValue", Expression: { } value } when outcome && Nullable.GetUnderlyingType(value.Type) is not null => [value],
        MethodCallExpression { Method.Name: nameof(string.IsNullOrEmpty) } call when !outcome && call.Method.DeclaringType == typeof(string) => [call.Arguments[0]],
        _ => [],
    };

    private IEnumerable<Expression> ComparedWithNull(BinaryExpression comparison) =>
        IsNullConstant(comparison.Right) ? [comparison.Left] : IsNullConstant(comparison.Left) ? [comparison.Right] : [];

    private bool IsNullConstant(Expression expression) => DataType.IsNullable(expression.Type) && IsConstant(expression) && Constants.Evaluate(expression) is null;
}
