using System.Globalization;
using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>Between what a number lies for all that the types allow, so that only arithmetic which can leave its type is guarded.</summary>
internal readonly record struct NumberRange(double From, double To)
{
    /// <summary>The data of an execution is at most 1 MiB of text, and an item takes two characters at least.</summary>
    internal static NumberRange Count { get; } = new(0, 1 << 19);

    internal static NumberRange Int { get; } = new(int.MinValue, int.MaxValue);

    internal bool IsFinite => double.IsFinite(From) && double.IsFinite(To);

    internal bool Contains(double number) => From <= number && number <= To;

    internal bool IsWithin(NumberRange other) => other.From <= From && To <= other.To;

    internal static NumberRange Of(Translator translator, Expression expression)
    {
        if (translator.IsConstant(expression))
        {
            return translator.Constant(expression) is { } value && DataType.IsNumber(value.GetType()) && Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number
                ? new(number, number)
                : Of(expression.Type);
        }

        return expression switch
        {
            UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } conversion when DataType.IsNumber(conversion.Operand.Type) => Of(translator, conversion.Operand),
            UnaryExpression { NodeType: ExpressionType.ArrayLength } => Count,
            UnaryExpression { NodeType: ExpressionType.Negate or ExpressionType.NegateChecked } negation => Kept(Negated(Of(translator, negation.Operand)), expression.Type),
            MemberExpression { Member.Name: "Count" or "Length", Expression: { } owner } when DataType.IsCollection(owner.Type) || DataType.IsDictionary(owner.Type) => Count,
            MemberExpression { Member.Name: nameof(Context.MapIndex), Member.DeclaringType: var type } when type == typeof(Context) => new(0, int.MaxValue),
            MethodCallExpression { Method.Name: nameof(Enumerable.Count), Method.DeclaringType: var type } when type == typeof(Enumerable) => Count,
            ParameterExpression parameter when translator.IsIndex(parameter) => Count,
            ConditionalExpression conditional => Of(translator, conditional.IfTrue).Or(Of(translator, conditional.IfFalse)),
            BinaryExpression { NodeType: ExpressionType.Coalesce } coalesce => Of(translator, coalesce.Left).Or(Of(translator, coalesce.Right)),
            BinaryExpression binary when DataType.IsNumber(binary.Type) && Result(binary.NodeType, Of(translator, binary.Left), Of(translator, binary.Right)) is { } result => Kept(result, binary.Type),
            _ => Of(expression.Type),
        };
    }

    /// <summary>What an operator gives before C# fits it into its type; null for other operators.</summary>
    internal static NumberRange? Result(ExpressionType operation, NumberRange left, NumberRange right) => operation switch
    {
        ExpressionType.Add or ExpressionType.AddChecked => new(left.From + right.From, left.To + right.To),
        ExpressionType.Subtract or ExpressionType.SubtractChecked => new(left.From - right.To, left.To - right.From),
        ExpressionType.Multiply or ExpressionType.MultiplyChecked => Spanning(left.From * right.From, left.From * right.To, left.To * right.From, left.To * right.To),
        ExpressionType.Divide when right.From >= 1 || right.To <= -1 => Spanning(left.From / right.From, left.From / right.To, left.To / right.From, left.To / right.To),
        ExpressionType.Modulo when Math.Max(Math.Abs(right.From), Math.Abs(right.To)) is var most => new(left.From < 0 ? Math.Max(left.From, -most) : 0, left.To > 0 ? Math.Min(left.To, most) : 0),
        _ => null,
    };

    private static NumberRange Negated(NumberRange range) => new(-range.To, -range.From);

    private static NumberRange Spanning(params ReadOnlySpan<double> corners)
    {
        var (from, to) = (corners[0], corners[0]);
        foreach (var corner in corners)
        {
            (from, to) = (Math.Min(from, corner), Math.Max(to, corner));
        }

        return new(from, to);
    }

    private static NumberRange Kept(NumberRange range, Type type) => range.IsWithin(Of(type)) ? range : Of(type);

    private NumberRange Or(NumberRange other) => new(Math.Min(From, other.From), Math.Max(To, other.To));

    private static NumberRange Of(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Byte => new(byte.MinValue, byte.MaxValue),
        TypeCode.SByte => new(sbyte.MinValue, sbyte.MaxValue),
        TypeCode.Int16 => new(short.MinValue, short.MaxValue),
        TypeCode.UInt16 => new(ushort.MinValue, ushort.MaxValue),
        TypeCode.UInt32 => new(uint.MinValue, uint.MaxValue),
        TypeCode.Int32 => Int,
        _ => new(double.MinValue, double.MaxValue),
    };
}
