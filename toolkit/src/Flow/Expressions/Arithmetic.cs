using System.Globalization;
using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>
/// Arithmetic in int and double. JSONata computes in doubles: what can leave int wraps or fails as C# says, and a double that JSON cannot hold fails.
/// </summary>
internal static class Arithmetic
{
    private const double LargestSafeInteger = 9_007_199_254_740_991;

    internal static Jsonata Translate(Translator translator, BinaryExpression binary)
    {
        var (name, symbol, binding) = binary.NodeType switch
        {
            ExpressionType.Add or ExpressionType.AddChecked => ("Add", "+", Binding.Additive),
            ExpressionType.Subtract or ExpressionType.SubtractChecked => ("Subtract", "-", Binding.Additive),
            ExpressionType.Multiply or ExpressionType.MultiplyChecked => ("Multiply", "*", Binding.Multiplicative),
            ExpressionType.Divide => ("Divide", "/", Binding.Multiplicative),
            ExpressionType.Modulo => ("Modulo", "%", Binding.Multiplicative),
            _ => (binary.NodeType.ToString(), "", Binding.Primary),
        };
        var isChecked = binary.Type == typeof(int) && binary.NodeType is ExpressionType.AddChecked or ExpressionType.SubtractChecked or ExpressionType.MultiplyChecked;
        translator.Accept($"{name}{(isChecked ? "Checked" : "")}({MemberKey.Value(binary.Type)})");
        var (left, right) = (translator.Inline(binary.Left), translator.Inline(binary.Right));
        if (name is "Divide" or "Modulo")
        {
            return Division(translator, binary, left, right, symbol);
        }

        var range = NumberRange.Result(binary.NodeType, NumberRange.Of(translator, binary.Left), NumberRange.Of(translator, binary.Right))!.Value;
        var result = Jsonata.Operator(left, symbol, right, binding);
        if (binary.Type == typeof(double))
        {
            return Finite(translator, range, result);
        }

        return range.IsWithin(NumberRange.Int) ? result
            : isChecked ? translator.Failing(Jsonata.Call("checked", result))
            : range.IsWithin(new(-LargestSafeInteger, LargestSafeInteger)) ? Jsonata.Call("int", result)
            : Jsonata.Call("times", left, right);
    }

    internal static Jsonata Negation(Translator translator, UnaryExpression unary)
    {
        var isChecked = unary.NodeType == ExpressionType.NegateChecked && unary.Type == typeof(int);
        translator.Accept($"Negate{(isChecked ? "Checked" : "")}({MemberKey.Value(unary.Type)})");
        var result = new Jsonata("-" + translator.Inline(unary.Operand).At(Binding.Primary), Binding.Multiplicative);
        return unary.Type == typeof(double) || !NumberRange.Of(translator, unary.Operand).Contains(int.MinValue) ? result
            : isChecked ? translator.Failing(Jsonata.Call("checked", result))
            : Jsonata.Call("int", result);
    }

    internal static Jsonata Finite(Translator translator, NumberRange range, Jsonata result) =>
        range.IsFinite ? result : translator.Failing(Jsonata.Call("finite", result));

    /// <summary>JSONata makes null of what is divided by zero. C# throws, or gives what JSON has no number for.</summary>
    private static Jsonata Division(Translator translator, BinaryExpression binary, Jsonata left, Jsonata right, string symbol)
    {
        var (dividend, range) = (NumberRange.Of(translator, binary.Left), NumberRange.Of(translator, binary.Right));
        var divisor = !range.Contains(0)
            ? right
            : translator.Failing(Jsonata.Conditional(Jsonata.Operator(right, "!=", new("0"), Binding.Comparison), right, Jsonata.Call("error", new Jsonata("'DivideByZeroException'"))));
        if (binary.Type == typeof(double))
        {
            var quotient = Jsonata.Operator(left, symbol, divisor, Binding.Multiplicative);
            return symbol == "%" || (translator.IsConstant(binary.Right) && Math.Abs(Convert.ToDouble(translator.Constant(binary.Right), CultureInfo.InvariantCulture)) >= 1)
                ? quotient
                : translator.Failing(Jsonata.Call("finite", quotient));
        }

        // The one quotient that int cannot hold: C# fails for its remainder, too.
        if (dividend.Contains(int.MinValue) && range.Contains(-1))
        {
            left = translator.Failing(Jsonata.Conditional(
                new($"{left.At(Binding.Comparison + 1)} = -2147483648 and {right.At(Binding.Comparison + 1)} = -1", Binding.And),
                Jsonata.Call("error", new Jsonata("'OverflowException: a number is too large for int'")),
                left));
        }

        var remainder = Jsonata.Operator(left, "%", divisor, Binding.Multiplicative);
        if (symbol == "%")
        {
            return remainder;
        }

        // C# cuts the fraction off. Taking the remainder away first leaves a division without one.
        var whole = Jsonata.Operator(left, "-", remainder, Binding.Additive);
        return Jsonata.Operator(whole, "/", right, Binding.Multiplicative);
    }
}
