using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>The methods of texts that have a twin in JSONata, and why the others have none.</summary>
internal static partial class StringMethods
{
    internal static Jsonata? Translate(Translator translator, MethodCallExpression call)
    {
        if (call.Method.Name == nameof(ToString) && call.Object is not null && call.Arguments.Count == 0)
        {
            return DataType.IsNumber(call.Object.Type) ? Concat(translator, [call.Object]) : Part(translator, call.Object);
        }

        if (call.Method.DeclaringType != typeof(string))
        {
            return null;
        }

        return call.Object is null ? TranslateStatic(translator, call) : TranslateInstance(translator, call, translator.Inline(call.Object));
    }

    /// <summary>C# and JSONata agree that null adds nothing to a text.</summary>
    internal static Jsonata Concat(Translator translator, IReadOnlyList<Expression> parts)
    {
        var text = parts.Select(part => Part(translator, part)).Aggregate((left, right) => Jsonata.Operator(left, "&", right, Binding.Additive));
        return parts.Count == 1 ? Jsonata.Operator(new("''"), "&", text, Binding.Additive) : text;
    }

    internal static NotTranslatableException? RefusalOf(MemberInfo member) => member.DeclaringType == typeof(string) && member.Name == nameof(string.Length)
        ? new("C# counts UTF-16 units and JSONata counts characters", "Compare with \"\" or use string.IsNullOrEmpty, or measure it in a function.")
        : null;

    private static Jsonata? TranslateStatic(Translator translator, MethodCallExpression call) => call.Method.Name switch
    {
        nameof(string.Concat) => Concat(translator, Items(call)),
        nameof(string.Format) => Format(translator, call),
        nameof(string.IsNullOrEmpty) => Jsonata.Call("boolean", translator.Inline(call.Arguments[0])).Not(),
        nameof(string.Join) when call.Arguments.Count == 2 && DataType.ItemOf(call.Arguments[1].Type) == typeof(string) =>
            Jsonata.Call("join", translator.Inline(call.Arguments[1]), translator.Inline(call.Arguments[0])),
        nameof(string.Equals) when IsOrdinal(translator, call, 2) => Operators.Equality(translator, call.Arguments[0], call.Arguments[1]),
        _ => null,
    };

    private static Jsonata? TranslateInstance(Translator translator, MethodCallExpression call, Jsonata text)
    {
        var name = call.Method.Name;
        switch (name)
        {
            case nameof(string.ToUpperInvariant):
                return Jsonata.Call("uppercase", text);
            case nameof(string.ToLowerInvariant):
                return Jsonata.Call("lowercase", text);
            case nameof(string.Contains) when IsOrdinal(translator, call, 1):
                return Jsonata.Call("contains", text, TextOf(translator, call.Arguments[0]));
            case nameof(string.Equals) when IsOrdinal(translator, call, 1):
                return Operators.Equality(translator, call.Object!, call.Arguments[0]);
            case nameof(string.Replace) when IsOrdinal(translator, call, 2):
                return Jsonata.Call("replace", text, TextOf(translator, call.Arguments[0]), TextOf(translator, call.Arguments[1]));
            case nameof(string.StartsWith) when IsOrdinal(translator, call, 1, isCultural: true):
                var start = TextOf(translator, call.Arguments[0]);
                return Jsonata.Operator(Jsonata.Call("substring", text, new("0"), Jsonata.Call("length", start)), "=", start, Binding.Comparison);
            case nameof(string.EndsWith) when IsOrdinal(translator, call, 1, isCultural: true):
                var end = TextOf(translator, call.Arguments[0]);
                var from = Jsonata.Operator(Jsonata.Call("length", text), "-", Jsonata.Call("length", end), Binding.Additive);
                return Jsonata.Operator(Jsonata.Call("substring", text, from), "=", end, Binding.Comparison);
            case nameof(string.Split) when call.Arguments is [{ Type: var type }, ..] && type != typeof(char[]) && IsPlainSplit(translator, call):
                return Jsonata.Call("split", text, new(JsonataText.Literal(translator.Constant(call.Arguments[0])!.ToString()!)));
            default:
                throw Refusal(name);
        }
    }

    private static NotTranslatableException Refusal(string name) => name switch
    {
        nameof(string.ToUpper) or nameof(string.ToLower) => new($"{name} depends on the culture of the machine", $"Use {name}Invariant."),
        nameof(string.StartsWith) or nameof(string.EndsWith) => new($"{name} without a comparison depends on the culture of the machine", "Add StringComparison.Ordinal."),
        nameof(string.Trim) => new("JSONata's $trim changes the white space inside, too", "Trim in a function."),
        nameof(string.Substring) => new("C# counts UTF-16 units and JSONata counts characters", "Cut in a function."),
        nameof(string.Contains) or nameof(string.Replace) or nameof(string.Equals) => new($"this {name} has no exact JSONata form", "Use the one with texts, compared by StringComparison.Ordinal."),
        _ => new($"string.{name} has no JSONata form", "Compute it in a function, or use the methods that docs/steps.md lists."),
    };

    /// <summary>A split by one text, without a count and without options.</summary>
    private static bool IsPlainSplit(Translator translator, MethodCallExpression call) =>
        translator.IsConstant(call.Arguments[0]) && translator.Constant(call.Arguments[0]) is char or string { Length: > 0 }
        && call.Arguments.Skip(1).All(argument => argument.Type == typeof(StringSplitOptions) && translator.Constant(argument) is StringSplitOptions.None);

    /// <summary>Compares by the characters' numbers: said so, or, where the method is not cultural or looks for a single character, by default.</summary>
    private static bool IsOrdinal(Translator translator, MethodCallExpression call, int comparison, bool isCultural = false) => call.Arguments.Count == comparison
        ? !isCultural || call.Arguments[0].Type == typeof(char)
        : call.Arguments.Count == comparison + 1 && translator.IsConstant(call.Arguments[comparison]) && translator.Constant(call.Arguments[comparison]) is StringComparison.Ordinal;

    private static Jsonata TextOf(Translator translator, Expression expression) => expression.Type == typeof(char)
        ? new(JsonataText.Literal(translator.Constant(expression)!.ToString()!))
        : translator.Inline(expression);

    private static IReadOnlyList<Expression> Items(MethodCallExpression call) =>
        call.Arguments is [NewArrayExpression array] ? array.Expressions : call.Arguments;

    private static Jsonata Format(Translator translator, MethodCallExpression call)
    {
        if (!translator.IsConstant(call.Arguments[0]) || translator.Constant(call.Arguments[0]) is not string format)
        {
            throw new NotTranslatableException("a format has to be a constant", "Use an interpolated string.");
        }

        var values = call.Arguments.Skip(1).ToArray() is [NewArrayExpression array] ? [.. array.Expressions] : call.Arguments.Skip(1).ToArray();
        var parts = new List<Jsonata>();
        var end = 0;
        foreach (Match hole in Hole().Matches(format))
        {
            AddText(parts, format[end..hole.Index]);
            end = hole.Index + hole.Length;
            if (hole.Groups["index"].Success)
            {
                if (hole.Groups["format"].Length > 0)
                {
                    throw new NotTranslatableException($"the format '{hole.Value}' has no JSONata form", "Interpolate the plain value, or format it in a function.");
                }

                parts.Add(Part(translator, values[int.Parse(hole.Groups["index"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)]));
            }
            else
            {
                AddText(parts, hole.Value[..1]);
            }
        }

        AddText(parts, format[end..]);
        return parts is [var only]
            ? Jsonata.Operator(new("''"), "&", only, Binding.Additive)
            : parts.Aggregate((left, right) => Jsonata.Operator(left, "&", right, Binding.Additive));
    }

    private static void AddText(List<Jsonata> parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new(JsonataText.Literal(text)));
        }
    }

    /// <summary>A value as C# writes it into a text.</summary>
    private static Jsonata Part(Translator translator, Expression expression)
    {
        expression = Translator.WithoutConversion(expression);
        if (expression.Type == typeof(object))
        {
            throw new NotTranslatableException("the type of the value is not known", "Interpolate a text, a whole number, a bool, a Guid or an enum.");
        }

        if (translator.IsConstant(expression))
        {
            return new(JsonataText.Literal(Convert.ToString(translator.Constant(expression), System.Globalization.CultureInfo.InvariantCulture) ?? ""));
        }

        var type = Nullable.GetUnderlyingType(expression.Type) ?? expression.Type;
        if (type == typeof(string) || type == typeof(Guid) || (type.IsEnum && HasPlainNames(type)) || (DataType.IsComputable(type) && type != typeof(double)))
        {
            var value = translator.Inline(expression);
            return Nullability.MayBeNull(expression) ? OrEmpty(value) : value;
        }

        return type == typeof(bool) && type == expression.Type
            ? Jsonata.Conditional(translator.Inline(expression), new("'True'"), new("'False'"))
            : throw new NotTranslatableException(
                $"{Rendering.TypeText.Of(type)} looks different as text in C# and in JSONata", "Interpolate a text, a whole number, a bool, a Guid or an enum, or format it in a function.");
    }

    private static Jsonata OrEmpty(Jsonata value) => Jsonata.Conditional(value.IsNotNull(), value, new("''"));

    private static bool HasPlainNames(Type enumeration) =>
        enumeration.GetCustomAttribute<FlagsAttribute>() is null
        && enumeration.GetFields(BindingFlags.Public | BindingFlags.Static).All(
            field => field.GetCustomAttribute<System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute>() is null);

    [GeneratedRegex(@"\{\{|\}\}|\{(?<index>\d+)(?<format>[,:][^}]*)?\}")]
    private static partial Regex Hole();
}
