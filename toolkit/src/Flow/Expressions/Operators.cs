using System.Globalization;
using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>Binary operators. JSONata computes in doubles and knows no null in comparisons; whatever would differ from C# is guarded or refused.</summary>
internal static class Operators
{
    internal static Jsonata Translate(Translator translator, BinaryExpression binary) => binary.NodeType switch
    {
        ExpressionType.AndAlso => Logic(translator, binary, "and", Binding.And),
        ExpressionType.OrElse => Logic(translator, binary, "or", Binding.Or),
        ExpressionType.And when IsBool(binary) => Logic(translator, binary, "and", Binding.And),
        ExpressionType.Or when IsBool(binary) => Logic(translator, binary, "or", Binding.Or),
        ExpressionType.Equal => Equality(translator, binary.Left, binary.Right),
        ExpressionType.NotEqual => Inequality(translator, binary.Left, binary.Right),
        ExpressionType.LessThan => Order(translator, binary, "<"),
        ExpressionType.LessThanOrEqual => Order(translator, binary, "<="),
        ExpressionType.GreaterThan => Order(translator, binary, ">"),
        ExpressionType.GreaterThanOrEqual => Order(translator, binary, ">="),
        ExpressionType.Coalesce when binary.Conversion is null => Coalesce(translator, binary),
        ExpressionType.Add or ExpressionType.AddChecked when binary.Type == typeof(string) => StringMethods.Concat(translator, [binary.Left, binary.Right]),
        ExpressionType.Add or ExpressionType.AddChecked => Arithmetic(translator, binary, "+", Binding.Additive),
        ExpressionType.Subtract or ExpressionType.SubtractChecked => Arithmetic(translator, binary, "-", Binding.Additive),
        ExpressionType.Multiply or ExpressionType.MultiplyChecked => Arithmetic(translator, binary, "*", Binding.Multiplicative),
        ExpressionType.Divide when binary.Type == typeof(double) => Division(translator, binary, "/"),
        ExpressionType.Divide => WholeDivision(translator, binary),
        ExpressionType.Modulo => Division(translator, binary, "%"),
        _ => throw new NotTranslatableException($"the operator {binary.NodeType} on {binary.Left.Type.Name} has no JSONata form", "Compute it in a function."),
    };

    internal static Jsonata Equality(Translator translator, Expression left, Expression right)
    {
        if (IsNull(translator, right))
        {
            return translator.Inline(left).IsNotNull().Not();
        }

        if (IsNull(translator, left))
        {
            return translator.Inline(right).IsNotNull().Not();
        }

        var (l, r) = Comparable(translator, left, right);
        return Jsonata.Operator(l, "=", r, Binding.Comparison);
    }

    /// <summary>Null is unequal to every value in C#; a field that is not there is neither equal nor unequal to anything in JSONata: hence the negation.</summary>
    private static Jsonata Inequality(Translator translator, Expression left, Expression right)
    {
        if (IsNull(translator, right) || IsNull(translator, left))
        {
            return translator.Inline(IsNull(translator, right) ? left : right).IsNotNull();
        }

        var (l, r) = Comparable(translator, left, right);
        return MayBeNull(translator, left) || MayBeNull(translator, right)
            ? Jsonata.Operator(l, "=", r, Binding.Comparison).Not()
            : Jsonata.Operator(l, "!=", r, Binding.Comparison);
    }

    private static bool IsBool(BinaryExpression binary) => (Nullable.GetUnderlyingType(binary.Type) ?? binary.Type) == typeof(bool);

    private static Jsonata Logic(Translator translator, BinaryExpression binary, string symbol, Binding binding)
    {
        if (binary.Type != typeof(bool))
        {
            throw new NotTranslatableException("logic with nullable values has three outcomes, and JSONata's has two", "Compare with true or false first.");
        }

        var (left, right) = (translator.Inline(binary.Left), translator.Inline(binary.Right));
        return new($"{left.At(binding)} {symbol} {right.At(binding)}", binding);
    }

    private static (Jsonata Left, Jsonata Right) Comparable(Translator translator, Expression left, Expression right)
    {
        if (EnumOf(left) is { } enumeration || (EnumOf(right) is { } other && (enumeration = other) is not null))
        {
            return (Enum(translator, left, enumeration), Enum(translator, right, enumeration));
        }

        var type = Nullable.GetUnderlyingType(left.Type) ?? left.Type;
        if (type == typeof(string) || type == typeof(bool) || type == typeof(Guid) || (DataType.IsNumber(type) && type != typeof(decimal) && type != typeof(float)))
        {
            return (translator.Inline(left), translator.Inline(right));
        }

        throw new NotTranslatableException(
            $"== on {Rendering.TypeText.Of(type)} means something else in C# than in JSONata", "Compare texts, whole numbers, doubles, bools or enums, such as a member of it.");
    }

    private static Type? EnumOf(Expression expression)
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
        if (translator.IsConstant(expression))
        {
            var value = translator.Constant(expression);
            return translator.Inline(Expression.Constant(value is null ? null : System.Enum.ToObject(enumeration, value), typeof(Nullable<>).MakeGenericType(enumeration)));
        }

        while (expression is UnaryExpression { NodeType: ExpressionType.Convert } conversion && EnumOf(conversion) is not null)
        {
            expression = conversion.Operand;
        }

        return translator.Inline(expression);
    }

    private static bool MayBeNull(Translator translator, Expression expression) => !translator.IsConstant(expression) && Nullability.MayBeNull(expression);

    private static bool IsNull(Translator translator, Expression expression) =>
        DataType.IsNullable(expression.Type) && translator.IsConstant(expression) && translator.Constant(expression) is null;

    private static Jsonata Order(Translator translator, BinaryExpression binary, string symbol)
    {
        var type = Nullable.GetUnderlyingType(binary.Left.Type) ?? binary.Left.Type;
        if (EnumOf(binary.Left) is not null || EnumOf(binary.Right) is not null)
        {
            throw new NotTranslatableException("enums are names in JSON and have no order", "Compare with == instead.");
        }

        var (left, right) = (translator.Inline(binary.Left), translator.Inline(binary.Right));
        Jsonata comparison;
        if (type == typeof(DateTimeOffset))
        {
            comparison = Jsonata.Operator(Jsonata.Call("toMillis", left), symbol, Jsonata.Call("toMillis", right), Binding.Comparison);
        }
        else if (DataType.IsNumber(type) && type != typeof(decimal) && type != typeof(float))
        {
            comparison = Jsonata.Operator(left, symbol, right, Binding.Comparison);
        }
        else
        {
            throw new NotTranslatableException(
                $"{symbol} on {Rendering.TypeText.Of(type)} has no exact JSONata form", "Compare whole numbers, doubles or DateTimeOffsets; money may travel as whole cents.");
        }

        foreach (var (side, text) in new[] { (binary.Right, right), (binary.Left, left) })
        {
            if (DataType.IsNullable(side.Type) && !translator.IsConstant(side) && Nullable.GetUnderlyingType(Translator.WithoutConversion(side).Type) is not null)
            {
                comparison = new($"{text.IsNotNull().At(Binding.And)} and {comparison.At(Binding.And)}", Binding.And);
            }
        }

        return comparison;
    }

    private static Jsonata Coalesce(Translator translator, BinaryExpression binary)
    {
        var left = translator.Inline(binary.Left);
        return Jsonata.Conditional(left.IsNotNull(), left, translator.Inline(binary.Right));
    }

    private static Jsonata Arithmetic(Translator translator, BinaryExpression binary, string symbol, Binding binding)
    {
        CheckComputable(binary);
        return Jsonata.Operator(translator.Inline(binary.Left), symbol, translator.Inline(binary.Right), binding);
    }

    /// <summary>JSONata makes null of what is divided by zero. C# throws, or gives what JSON has no number for.</summary>
    private static Jsonata Division(Translator translator, BinaryExpression binary, string symbol)
    {
        CheckComputable(binary);
        var right = translator.Inline(binary.Right);
        var isNeverZero = translator.IsConstant(binary.Right) && Convert.ToDouble(translator.Constant(binary.Right), CultureInfo.InvariantCulture) != 0;
        var divisor = isNeverZero ? right
            : Jsonata.Conditional(Jsonata.Operator(right, "!=", new("0"), Binding.Comparison), right, Jsonata.Call("error", new Jsonata("'Division by zero'")));
        return Jsonata.Operator(translator.Inline(binary.Left), symbol, divisor, Binding.Multiplicative);
    }

    /// <summary>C# cuts the fraction off. Taking the remainder away first leaves a division without one.</summary>
    private static Jsonata WholeDivision(Translator translator, BinaryExpression binary)
    {
        var whole = Jsonata.Operator(translator.Inline(binary.Left), "-", Division(translator, binary, "%"), Binding.Additive);
        return Jsonata.Operator(whole, "/", translator.Inline(binary.Right), Binding.Multiplicative);
    }

    private static void CheckComputable(BinaryExpression binary)
    {
        if (!DataType.IsComputable(binary.Type) || DataType.IsNullable(binary.Type))
        {
            throw new NotTranslatableException(
                $"JSONata computes in doubles, which is not what {Rendering.TypeText.Of(binary.Type)} does",
                DataType.IsNullable(binary.Type) ? "Say what null counts as, with ?? first." : "Compute in int or double, or in a function; money may travel as whole cents.");
        }
    }
}
