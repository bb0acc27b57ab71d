using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>Logic, comparisons and <c>??</c>. JSONata knows no null in comparisons and compares values of any kind; whatever would differ from C# is guarded or refused.</summary>
internal static class Operators
{
    internal static Jsonata Translate(Translator translator, BinaryExpression binary) => binary.NodeType switch
    {
        ExpressionType.AndAlso => Logic(translator, binary, "and", Binding.And),
        ExpressionType.OrElse => Logic(translator, binary, "or", Binding.Or),
        ExpressionType.Equal => Equality(translator, "Equal", binary.Left, binary.Right),
        ExpressionType.NotEqual => Inequality(translator, binary.Left, binary.Right),
        ExpressionType.LessThan => Order(translator, binary, "<"),
        ExpressionType.LessThanOrEqual => Order(translator, binary, "<="),
        ExpressionType.GreaterThan => Order(translator, binary, ">"),
        ExpressionType.GreaterThanOrEqual => Order(translator, binary, ">="),
        ExpressionType.Coalesce when binary.Conversion is null => Coalesce(translator, binary),
        ExpressionType.Add or ExpressionType.AddChecked when binary.Type == typeof(string) => Joined(translator, binary),
        _ => Arithmetic.Translate(translator, binary),
    };

    internal static Jsonata Equality(Translator translator, string operation, Expression left, Expression right)
    {
        if (IsNull(translator, right) || IsNull(translator, left))
        {
            return IsNotNull(translator, $"{operation}(null)", IsNull(translator, right) ? left : right).Not();
        }

        var (l, r) = Comparable(translator, operation, left, right);
        return r.Text == "0" && l.Text.StartsWith("$since(", StringComparison.Ordinal) ? NullSafe(translator, l, left, right) : Jsonata.Operator(l, "=", r, Binding.Comparison);
    }

    private static Jsonata Inequality(Translator translator, Expression left, Expression right)
    {
        if (IsNull(translator, right) || IsNull(translator, left))
        {
            return IsNotNull(translator, "NotEqual(null)", IsNull(translator, right) ? left : right);
        }

        var (l, r) = Comparable(translator, "NotEqual", left, right);
        return r.Text == "0" && l.Text.StartsWith("$since(", StringComparison.Ordinal) ? NullSafe(translator, l, left, right).Not() : Jsonata.Operator(l, "!=", r, Binding.Comparison);
    }

    private static Jsonata IsNotNull(Translator translator, string key, Expression expression)
    {
        translator.Accept(key);
        var value = translator.Inline(translator.AnyForm(expression));
        CollectionMethods.RefuseLate(value);
        return value.IsNotNull();
    }

    private static Jsonata Joined(Translator translator, BinaryExpression binary)
    {
        translator.Accept("Add(String)");
        return TextMethods.Concat(translator, [binary.Left, binary.Right]);
    }

    private static Jsonata Logic(Translator translator, BinaryExpression binary, string symbol, Binding binding)
    {
        translator.Accept($"{binary.NodeType}({MemberKey.Value(binary.Type)})");
        var left = translator.Inline(binary.Left);
        var right = translator.Knowing(binary.Left, binary.NodeType == ExpressionType.AndAlso, () => translator.Inline(binary.Right));
        return new($"{left.At(binding)} {symbol} {right.At(binding)}", binding);
    }

    private static (Jsonata Left, Jsonata Right) Comparable(Translator translator, string operation, Expression left, Expression right)
    {
        if (EnumOf(left) is { } enumeration || (EnumOf(right) is { } other && (enumeration = other) is not null))
        {
            translator.Accept($"{operation}(Enum)");
            return (Enum(translator, left, enumeration), Enum(translator, right, enumeration));
        }

        var plain = Nullable.GetUnderlyingType(left.Type) ?? left.Type;
        translator.Accept($"{operation}({MemberKey.Value(left.Type)})");
        return plain == typeof(DateTimeOffset)
            ? (Jsonata.Call("since", translator.Inline(left), translator.Inline(right)), new("0"))
            : (translator.Inline(left), translator.Inline(right));
    }

    /// <summary>Two moments of which one may be null are equal where both are null, and otherwise compared.</summary>
    private static Jsonata NullSafe(Translator translator, Jsonata difference, Expression left, Expression right)
    {
        var equal = Jsonata.Operator(difference, "=", new("0"), Binding.Comparison);
        if (!translator.MayBeNull(left) && !translator.MayBeNull(right))
        {
            return equal;
        }

        var (l, r) = (translator.Inline(left), translator.Inline(right));
        var isOneNull = new Jsonata($"{Jsonata.Operator(l, "=", Jsonata.Null, Binding.Comparison).Text} or {Jsonata.Operator(r, "=", Jsonata.Null, Binding.Comparison).Text}", Binding.Or);
        return Jsonata.Conditional(isOneNull, Jsonata.Operator(l, "=", r, Binding.Comparison), equal);
    }

    internal static Type? EnumOf(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert } conversion)
        {
            expression = conversion.Operand;
        }

        var type = Nullable.GetUnderlyingType(expression.Type) ?? expression.Type;
        return type.IsEnum ? type : null;
    }

    /// <summary>The compiler compares enums as numbers; in JSON they are names.</summary>
    private static Jsonata Enum(Translator translator, Expression expression, Type enumeration)
    {
        EnumForm.RequireKnown(enumeration);
        if (translator.IsConstant(expression))
        {
            var value = translator.Constant(expression);
            return translator.Inline(Expression.Constant(value is null ? null : System.Enum.ToObject(enumeration, value), typeof(Nullable<>).MakeGenericType(enumeration)));
        }

        while (expression is UnaryExpression { NodeType: ExpressionType.Convert } conversion && EnumOf(conversion) is not null)
        {
            expression = conversion.Operand;
        }

        return (Nullable.GetUnderlyingType(expression.Type) ?? expression.Type) == enumeration
            ? translator.Inline(expression)
            : throw new NotTranslatableException("an enum is a name in JSON, and is compared with a number here", "Compare it with a value of the enum.");
    }

    private static bool IsNull(Translator translator, Expression expression) =>
        DataType.IsNullable(expression.Type) && translator.IsConstant(expression) && translator.Constant(expression) is null;

    private static Jsonata Order(Translator translator, BinaryExpression binary, string symbol)
    {
        if (EnumOf(binary.Left) is not null || EnumOf(binary.Right) is not null)
        {
            throw new NotTranslatableException("enums are names in JSON and have no order", "Compare with == instead.");
        }

        translator.Accept($"{binary.NodeType}({MemberKey.Value(binary.Left.Type)})");
        var before = translator.Failures;
        var (left, right) = (translator.Inline(binary.Left), translator.Inline(binary.Right));
        var (leftMayBeNull, rightMayBeNull) = (translator.MayBeNull(binary.Left), translator.MayBeNull(binary.Right));
        if ((leftMayBeNull || rightMayBeNull) && translator.Failures > before)
        {
            // C# looks at both sides, whatever one of them is.
            var compared = Comparison(binary, new("$a"), symbol, new("$b"), leftMayBeNull, rightMayBeNull);
            return new($"function($a, $b) {{ {compared.Text} }}({left.Text}, {right.Text})");
        }

        return Comparison(binary, left, symbol, right, leftMayBeNull, rightMayBeNull);
    }

    private static Jsonata Comparison(BinaryExpression binary, Jsonata left, string symbol, Jsonata right, bool leftMayBeNull, bool rightMayBeNull)
    {
        var comparison = (Nullable.GetUnderlyingType(binary.Left.Type) ?? binary.Left.Type) == typeof(DateTimeOffset)
            ? Jsonata.Operator(Jsonata.Call("since", left, right), symbol, new("0"), Binding.Comparison)
            : Jsonata.Operator(left, symbol, right, Binding.Comparison);
        foreach (var (mayBeNull, text) in new[] { (rightMayBeNull, right), (leftMayBeNull, left) })
        {
            if (mayBeNull)
            {
                comparison = new($"{text.IsNotNull().At(Binding.And)} and {comparison.At(Binding.And)}", Binding.And);
            }
        }

        return comparison;
    }

    private static Jsonata Coalesce(Translator translator, BinaryExpression binary)
    {
        translator.Accept("Coalesce");
        var left = translator.Inline(binary.Left);
        return Jsonata.Conditional(left.IsNotNull(), left, translator.Inline(binary.Right));
    }
}
