using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>The methods of numbers and other values, and Flow's own.</summary>
internal static class ValueMethods
{
    internal static IReadOnlyDictionary<string, Methods.Translation> All { get; } = new Dictionary<string, Methods.Translation>
    {
        ["Math.Abs(Int32)"] = Absolute,
        ["Math.Abs(Double)"] = Absolute,
        ["Math.Floor(Double)"] = (t, c) => Jsonata.Call("floor", t.Inline(c.Arguments[0])),
        ["Math.Ceiling(Double)"] = (t, c) => Jsonata.Call("ceil", t.Inline(c.Arguments[0])),
        ["Math.Max(Int32,Int32)"] = Extreme,
        ["Math.Max(Double,Double)"] = Extreme,
        ["Math.Min(Int32,Int32)"] = Extreme,
        ["Math.Min(Double,Double)"] = Extreme,
        ["Nullable.GetValueOrDefault()"] = (t, c) => OrDefault(t, c.Object!, Expression.Default(c.Type)),
        ["Nullable.GetValueOrDefault(T)"] = (t, c) => OrDefault(t, c.Object!, c.Arguments[0]),
        ["Nullable.ToString()"] = AsText,
        ["Int32.ToString()"] = AsText,
        ["Guid.ToString()"] = AsText,
        ["Boolean.ToString()"] = AsText,
        ["Enum.ToString()"] = AsText,
        ["Int32.Equals(Int32)"] = EqualTo,
        ["Double.Equals(Double)"] = EqualTo,
        ["Boolean.Equals(Boolean)"] = EqualTo,
        ["Guid.Equals(Guid)"] = EqualTo,
        ["FlowJson.Text(T)"] = JsonText.Translate,
        ["Context.MapItem()"] = (_, _) => new("$states.context.Map.Item.Value"),
        ["Context.ExecutionInput()"] = (_, _) => new("$states.context.Execution.Input"),
    };

    /// <summary>In C# null cannot be asked whether it equals something.</summary>
    internal static Jsonata EqualTo(Translator translator, MethodCallExpression call)
    {
        var owner = translator.Owner(call.Object!);
        return translator.IsConstant(call.Arguments[0]) && translator.Constant(call.Arguments[0]) is null
            ? translator.MayBeNull(call.Object!) ? Jsonata.Operator(owner, "=", Jsonata.Null, Binding.Comparison) : new("false")
            : Jsonata.Operator(owner, "=", translator.Inline(call.Arguments[0]), Binding.Comparison);
    }

    private static Jsonata Absolute(Translator translator, MethodCallExpression call)
    {
        var result = Jsonata.Call("abs", translator.Inline(call.Arguments[0]));
        return call.Type == typeof(int) && NumberRange.Of(translator, call.Arguments[0]).Contains(int.MinValue) ? translator.Failing(Jsonata.Call("checked", result)) : result;
    }

    private static Jsonata Extreme(Translator translator, MethodCallExpression call) =>
        Jsonata.Call(call.Method.Name.ToLowerInvariant(), Jsonata.Array(translator.Inline(call.Arguments[0]), translator.Inline(call.Arguments[1])));

    private static Jsonata OrDefault(Translator translator, Expression value, Expression otherwise)
    {
        var text = translator.Inline(value);
        var before = translator.Failures;
        var other = translator.Inline(otherwise);
        return translator.Failures > before
            ? new($"function($a, $b) {{ $a != null ? $a : $b }}({text.Text}, {other.Text})") // C# computes the default in any case.
            : Jsonata.Conditional(text.IsNotNull(), text, other);
    }

    private static Jsonata AsText(Translator translator, MethodCallExpression call) =>
        DataType.IsNumber(call.Object!.Type) ? TextMethods.Concat(translator, [call.Object]) : TextFormat.Part(translator, call.Object);
}
