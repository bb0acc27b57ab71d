using System.Buffers;
using System.Globalization;
using System.Text;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Values as text: what <c>$string</c> and <c>&amp;</c> make of them.</summary>
internal static class ValueText
{
    private const int LongestInMessage = 200;
    private const int MostNestedInMessage = 500;

    // A cause is no longer.
    private const int LongestJson = 32_768;
    private const int FirstCapacity = 512;
    private const int LargestKept = 16 * 1024;

    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    [ThreadStatic]
    private static StringBuilder? _builder;

    /// <summary>A string is its own text; a function has none; anything else is JSON, with numbers of at most 15 digits.</summary>
    /// <param name="value">The value.</param>
    /// <param name="dialect">Step Functions tells a whole number of the input exactly as far as a long goes.</param>
    /// <param name="indented">Whether each item has a line of its own.</param>
    public static string Of(Value value, JsonataDialect dialect, bool indented = false)
    {
        if (value.AsString is { } text)
        {
            return text;
        }

        if (value.IsNumber)
        {
            return dialect == JsonataDialect.StepFunctions && value.NumberTag!.Exact is { } exact ? exact : NumberText.OfRounded(Finite(value));
        }

        var builder = _builder ?? new StringBuilder(FirstCapacity);
        _builder = null;
        Append(builder, value, indented, 0);
        var json = builder.ToString();
        if (builder.Capacity <= LargestKept)
        {
            _builder = builder.Clear();
        }

        return json;
    }

    /// <summary>The value for an error message, cut where it is long.</summary>
    public static string ForMessage(Value value)
    {
        if (value.IsUndefined)
        {
            return "nothing";
        }

        if (value.IsNumber)
        {
            return double.IsFinite(value.Number) ? NumberText.Of(value.Number) : value.Number.ToString(CultureInfo.InvariantCulture);
        }

        if (value.Kind is ValueKind.Function)
        {
            return "a function";
        }

        var builder = new StringBuilder();
        Append(builder, value, indented: false, 0, LongestInMessage);
        return builder.Length <= LongestInMessage ? builder.ToString() : builder.ToString(0, LongestInMessage) + "…";
    }

    /// <summary>The value as JavaScript's <c>JSON.stringify</c> writes it, which AWS puts into its messages; nothing and functions are "undefined".</summary>
    public static string Json(Value value)
    {
        if (value.IsUndefined || value.Kind is ValueKind.Function)
        {
            return "undefined";
        }

        var builder = new StringBuilder();
        AppendJson(builder, value, 0);
        return builder.ToString();
    }

    private static void AppendJson(StringBuilder builder, Value value, int depth)
    {
        if (depth > MostNestedInMessage || builder.Length > LongestJson)
        {
            return;
        }

        if (value.AsArray is { } array)
        {
            builder.Append('[');
            for (var i = 0; i < array.Count; i++)
            {
                builder.Append(i == 0 ? "" : ",");
                AppendJson(builder, array[i], depth + 1);
            }

            builder.Append(']');
        }
        else if (value.AsObject is { } fields)
        {
            builder.Append('{');
            var isFirst = true;
            for (var i = 0; i < fields.Count; i++)
            {
                if (!fields.Values[i].IsUndefined && fields.Values[i].AsFunction is null)
                {
                    builder.Append(isFirst ? "" : ",");
                    AppendQuoted(builder, fields.Names[i]);
                    builder.Append(':');
                    AppendJson(builder, fields.Values[i], depth + 1);
                    isFirst = false;
                }
            }

            builder.Append('}');
        }
        else if (value.IsNumber)
        {
            builder.Append(double.IsFinite(value.Number) ? NumberText.Of(value.Number) : "null");
        }
        else if (value.AsString is { } text)
        {
            AppendQuoted(builder, text);
        }
        else
        {
            builder.Append(value.IsBoolean ? value.IsTrue ? "true" : "false" : "null");
        }
    }

    private static double Finite(Value value) =>
        double.IsFinite(value.Number) ? value.Number : throw Error.Of("D3001", value);

    private static void Append(StringBuilder builder, Value value, bool indented, int depth, int limit = int.MaxValue)
    {
        if (builder.Length > limit)
        {
            return;
        }

        switch (value.Kind)
        {
            case ValueKind.Null:
                builder.Append("null");
                break;
            case ValueKind.Boolean:
                builder.Append(value.IsTrue ? "true" : "false");
                break;
            case ValueKind.Number:
                AppendNumber(builder, value, limit);
                break;
            case ValueKind.String:
                AppendQuoted(builder, value.AsString!);
                break;
            case ValueKind.Array:
                AppendArray(builder, value.AsArray!, indented, depth, limit);
                break;
            case ValueKind.Object:
                AppendObject(builder, value.AsObject!, indented, depth, limit);
                break;
            default:
                builder.Append(depth == 0 ? "" : "\"\"");
                break;
        }
    }

    private static void AppendNumber(StringBuilder builder, Value value, int limit)
    {
        if (double.IsFinite(value.Number))
        {
            builder.Append(NumberText.OfRounded(value.Number));
        }
        else if (limit < int.MaxValue)
        {
            builder.Append(CultureInfo.InvariantCulture, $"{value.Number}");
        }
        else
        {
            throw Error.Of("D1001", value);
        }
    }

    private static void AppendArray(StringBuilder builder, ArrayValue array, bool indented, int depth, int limit)
    {
        Run.CheckNesting(depth);
        builder.Append('[');
        for (var i = 0; i < array.Count && builder.Length <= limit; i++)
        {
            builder.Append(i == 0 ? "" : ",");
            Break(builder, indented, depth + 1);
            var item = array[i];
            Append(builder, item.IsUndefined ? Value.Null : item, indented, depth + 1, limit);
        }

        Break(builder, indented && array.Count > 0, depth);
        builder.Append(']');
    }

    private static void AppendObject(StringBuilder builder, ObjectValue value, bool indented, int depth, int limit)
    {
        Run.CheckNesting(depth);
        builder.Append('{');
        var names = value.Names;
        for (var i = 0; i < names.Length && builder.Length <= limit; i++)
        {
            builder.Append(i == 0 ? "" : ",");
            Break(builder, indented, depth + 1);
            AppendQuoted(builder, names[i]);
            builder.Append(indented ? ": " : ":");
            Append(builder, value.Values[i], indented, depth + 1, limit);
        }

        Break(builder, indented && names.Length > 0, depth);
        builder.Append('}');
    }

    private static void Break(StringBuilder builder, bool indented, int depth)
    {
        if (indented)
        {
            builder.Append('\n').Append(' ', depth * 2);
        }
    }

    private static void AppendQuoted(StringBuilder builder, string text)
    {
        builder.Append('"');
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Escaped) is var plain and >= 0)
        {
            builder.Append(rest[..plain]);
            AppendEscaped(builder, rest[plain]);
            rest = rest[(plain + 1)..];
        }

        builder.Append(rest).Append('"');
    }

    private static void AppendEscaped(StringBuilder builder, char character)
    {
        switch (character)
        {
            case '"' or '\\':
                builder.Append('\\').Append(character);
                break;
            case '\b':
                builder.Append("\\b");
                break;
            case '\f':
                builder.Append("\\f");
                break;
            case '\n':
                builder.Append("\\n");
                break;
            case '\r':
                builder.Append("\\r");
                break;
            case '\t':
                builder.Append("\\t");
                break;
            default:
                builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                break;
        }
    }
}
