using System.Globalization;
using System.Linq.Expressions;
using System.Text.RegularExpressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>Interpolated texts, and values as C# writes them into a text.</summary>
internal static partial class TextFormat
{
    internal static Jsonata Translate(Translator translator, MethodCallExpression call)
    {
        if (!translator.IsConstant(call.Arguments[0]) || translator.Constant(call.Arguments[0]) is not string format)
        {
            throw new NotTranslatableException("a format has to be a constant", "Use an interpolated string.");
        }

        var values = call.Arguments.Skip(1).ToArray();
        if (call.Method.GetParameters()[1].ParameterType == typeof(object[]))
        {
            values = values[0] is NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array
                ? [.. array.Expressions]
                : throw new NotTranslatableException("the values are not known one by one", "Use an interpolated string.");
        }

        var parts = new List<Jsonata>();
        var end = 0;
        foreach (Match hole in Hole().Matches(format))
        {
            AddText(parts, format[end..hole.Index]);
            end = hole.Index + hole.Length;
            if (hole.Groups["index"].Success)
            {
                parts.Add(Value(translator, hole, values));
            }
            else
            {
                AddText(parts, hole.Value[..1]);
            }
        }

        AddText(parts, format[end..]);
        return TextMethods.Concat(parts);
    }

    /// <summary>A value as C# writes it into a text.</summary>
    internal static Jsonata Part(Translator translator, Expression expression)
    {
        expression = Translator.WithoutConversion(expression);
        if (translator.IsConstant(expression))
        {
            return new(JsonataText.Literal(ConstantText(translator.Constant(expression))));
        }

        if (expression.Type == typeof(object))
        {
            throw new NotTranslatableException("the type of the value is not known", "Interpolate a text, a whole number, a bool, a Guid or an enum.");
        }

        var type = Nullable.GetUnderlyingType(expression.Type) ?? expression.Type;
        if (type == typeof(string) || type == typeof(Guid) || (type.IsEnum && EnumForm.HasPlainNames(type)) || (DataType.IsComputable(type) && type != typeof(double)) || type == typeof(uint))
        {
            var value = translator.Inline(expression);
            return translator.MayBeNull(expression) ? TextMethods.OrEmpty(value) : value;
        }

        return type == typeof(bool) && type == expression.Type
            ? Jsonata.Conditional(translator.Inline(expression), new("'True'"), new("'False'"))
            : throw new NotTranslatableException(
                $"{Rendering.TypeText.Of(type)} looks different as text in C# and in JSONata", "Interpolate a text, a whole number, a bool, a Guid or an enum, or format it in a function.");
    }

    private static string ConstantText(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        Translator.CheckText(text);
        return text;
    }

    private static Jsonata Value(Translator translator, Match hole, Expression[] values)
    {
        if (hole.Groups["format"].Length > 0)
        {
            throw new NotTranslatableException($"the format '{hole.Value}' has no JSONata form", "Interpolate the plain value, or format it in a function.");
        }

        var index = int.Parse(hole.Groups["index"].ValueSpan, CultureInfo.InvariantCulture);
        return index < values.Length
            ? Part(translator, values[index])
            : throw new NotTranslatableException($"the format has no value for '{hole.Value}'", "Use an interpolated string.");
    }

    private static void AddText(List<Jsonata> parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new(JsonataText.Literal(text)));
        }
    }

    [GeneratedRegex(@"\{\{|\}\}|\{(?<index>\d+)(?<format>[,:][^}]*)?\}")]
    private static partial Regex Hole();
}
