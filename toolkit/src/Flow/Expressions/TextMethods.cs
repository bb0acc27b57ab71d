using System.Globalization;
using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>The methods of texts that have a twin in JSONata.</summary>
internal static class TextMethods
{
    internal static IReadOnlyDictionary<string, Methods.Translation> All { get; } = new Dictionary<string, Methods.Translation>
    {
        ["String.Concat(String,String)"] = ConcatAll,
        ["String.Concat(String,String,String)"] = ConcatAll,
        ["String.Concat(String,String,String,String)"] = ConcatAll,
        ["String.Concat(Object)"] = ConcatAll,
        ["String.Concat(Object,Object)"] = ConcatAll,
        ["String.Concat(Object,Object,Object)"] = ConcatAll,
        ["String.Concat(String[])"] = ConcatAll,
        ["String.Concat(Object[])"] = ConcatAll,
        ["String.Format(String,Object)"] = TextFormat.Translate,
        ["String.Format(String,Object,Object)"] = TextFormat.Translate,
        ["String.Format(String,Object,Object,Object)"] = TextFormat.Translate,
        ["String.Format(String,Object[])"] = TextFormat.Translate,
        ["String.IsNullOrEmpty(String)"] = (t, c) => Jsonata.Call("boolean", t.Inline(c.Arguments[0])).Not(),
        ["String.Join(String,IEnumerable<String>)"] = Join,
        ["String.Join(String,String[])"] = Join,
        ["String.Equals(String,String)"] = (t, c) => Operators.Equality(t, "Equal", c.Arguments[0], c.Arguments[1]),
        ["String.Equals(String,String,StringComparison)"] = (t, c) => Ordinal(t, c, 2, () => Operators.Equality(t, "Equal", c.Arguments[0], c.Arguments[1])),
        ["String.Equals(String)"] = (t, c) => ValueMethods.EqualTo(t, c),
        ["String.Equals(String,StringComparison)"] = (t, c) => Ordinal(t, c, 1, () => ValueMethods.EqualTo(t, c)),
        ["String.Contains(String)"] = Contains,
        ["String.Contains(Char)"] = Contains,
        ["String.Contains(String,StringComparison)"] = (t, c) => Ordinal(t, c, 1, () => Contains(t, c)),
        ["String.Contains(Char,StringComparison)"] = (t, c) => Ordinal(t, c, 1, () => Contains(t, c)),
        ["String.Replace(String,String)"] = Replace,
        ["String.Replace(Char,Char)"] = Replace,
        ["String.Replace(String,String,StringComparison)"] = (t, c) => Ordinal(t, c, 2, () => Replace(t, c)),
        ["String.StartsWith(Char)"] = StartsWith,
        ["String.StartsWith(String,StringComparison)"] = (t, c) => Ordinal(t, c, 1, () => StartsWith(t, c)),
        ["String.EndsWith(Char)"] = EndsWith,
        ["String.EndsWith(String,StringComparison)"] = (t, c) => Ordinal(t, c, 1, () => EndsWith(t, c)),
        ["String.Split(Char,StringSplitOptions)"] = Split,
        ["String.Split(String,StringSplitOptions)"] = Split,
        ["String.Split(Char[])"] = Split,
        ["String.ToString()"] = (t, c) => t.Owner(c.Object!),
    };

    /// <summary>C# and JSONata agree that null adds nothing to a text, once it is said so.</summary>
    internal static Jsonata Concat(Translator translator, IReadOnlyList<Expression> parts) => Concat(parts.Select(part => TextFormat.Part(translator, part)).ToList());

    internal static Jsonata Concat(IReadOnlyList<Jsonata> parts) => parts switch
    {
        [] => new("''"),
        [var only] => Jsonata.Operator(new("''"), "&", only, Binding.Additive),
        _ => parts.Aggregate((left, right) => Jsonata.Operator(left, "&", right, Binding.Additive)),
    };

    internal static Jsonata OrEmpty(Jsonata value) => Jsonata.Conditional(value.IsNotNull(), value, new("''"));

    private static Jsonata ConcatAll(Translator translator, MethodCallExpression call) =>
        Concat(translator, call.Arguments is [{ Type.IsArray: true } array]
            ? array is NewArrayExpression { NodeType: ExpressionType.NewArrayInit } items
                ? items.Expressions
                : throw new NotTranslatableException("the texts are not known one by one", "Use string.Join(\"\", …).")
            : call.Arguments);

    /// <summary>C# takes null for an empty text, among the items and as the separator.</summary>
    private static Jsonata Join(Translator translator, MethodCallExpression call)
    {
        var items = translator.Owner(call.Arguments[1]);
        if (translator.ShapeOf(call.Arguments[1]).Item is not { MayBeNull: false })
        {
            var item = translator.FreeName("text");
            items = new($"[$map({items.Text}, function(${item}) {{ {OrEmpty(new("$" + item)).Text} }})]");
        }

        var separator = translator.Inline(call.Arguments[0]);
        return Jsonata.Call("join", items, translator.MayBeNull(call.Arguments[0]) ? OrEmpty(separator) : separator);
    }

    private static Jsonata Contains(Translator translator, MethodCallExpression call) =>
        Jsonata.Call("contains", Text(translator, call.Object!), Text(translator, call.Arguments[0]));

    private static Jsonata Replace(Translator translator, MethodCallExpression call)
    {
        var (old, other) = (Text(translator, call.Arguments[0]), translator.Inline(Texts(translator, call.Arguments[1])));
        if (!translator.IsConstant(call.Arguments[0]) || translator.Constant(call.Arguments[0]) is "")
        {
            translator.MayFail();
        }

        return Jsonata.Call("replace", Text(translator, call.Object!), old, translator.MayBeNull(call.Arguments[1]) ? OrEmpty(other) : other);
    }

    private static Jsonata StartsWith(Translator translator, MethodCallExpression call)
    {
        var start = Text(translator, call.Arguments[0]);
        return Jsonata.Operator(Jsonata.Call("substring", Text(translator, call.Object!), new("0"), Jsonata.Call("length", start)), "=", start, Binding.Comparison);
    }

    private static Jsonata EndsWith(Translator translator, MethodCallExpression call)
    {
        var (text, end) = (Text(translator, call.Object!), Text(translator, call.Arguments[0]));
        var from = Jsonata.Operator(Jsonata.Call("length", text), "-", Jsonata.Call("length", end), Binding.Additive);
        return Jsonata.Operator(Jsonata.Call("substring", text, from), "=", end, Binding.Comparison);
    }

    /// <summary>A split by one text that is known, without a count and without options.</summary>
    private static Jsonata Split(Translator translator, MethodCallExpression call)
    {
        var separator = translator.Constant(call.Arguments[0]) switch
        {
            char c => c.ToString(),
            char[] { Length: 1 } one => one[0].ToString(),
            string { Length: > 0 } text => text,
            _ => throw new NotTranslatableException("a Split without exactly one separator has no JSONata form", "Split by one character or text."),
        };
        if (call.Arguments.Count > 1 && translator.Constant(call.Arguments[1]) is not StringSplitOptions.None)
        {
            throw new NotTranslatableException("the options of Split have no JSONata form", "Split without options, and filter the parts with Where.");
        }

        return Jsonata.Call("split", Text(translator, call.Object!), new(JsonataText.Literal(separator)));
    }

    /// <summary>The functions of JSONata that take a text refuse null by themselves, as C# does.</summary>
    private static Jsonata Text(Translator translator, Expression expression)
    {
        if (translator.MayBeNull(expression))
        {
            translator.MayFail();
        }

        return translator.Inline(Texts(translator, expression));
    }

    private static Expression Texts(Translator translator, Expression expression) =>
        expression.Type == typeof(char) ? Expression.Constant(((char)translator.Constant(expression)!).ToString(CultureInfo.InvariantCulture)) : expression;

    private static Jsonata Ordinal(Translator translator, MethodCallExpression call, int comparison, Func<Jsonata> translate) =>
        translator.Constant(call.Arguments[comparison]) is StringComparison.Ordinal
            ? translate()
            : throw new NotTranslatableException($"JSONata compares texts by the numbers of their characters only", "Use StringComparison.Ordinal.");
}
