using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Texts as Python writes them, which some recorded answers contain.</summary>
internal static class PythonText
{
    /// <summary>A string literal: single quotes unless only the text has some, control characters escaped.</summary>
    public static string Quote(string text)
    {
        var quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var literal = new StringBuilder().Append(quote);
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\\' => "\\\\",
                _ when c == quote => "\\" + c,
                _ when c < ' ' || c is >= '\u007f' and <= '\u00a0' or '\u00ad' => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => c.ToString(),
            });
        }

        return literal.Append(quote).ToString();
    }

    /// <summary>JSON on one line, with blanks behind commas and colons and only ASCII.</summary>
    public static string OfJson(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendAll(text, '{', value.EnumerateObject(), static (text, member) =>
                {
                    AppendString(text, member.Name);
                    text.Append(": ");
                    Append(text, member.Value);
                }).Append('}');
                break;
            case JsonValueKind.Array:
                AppendAll(text, '[', value.EnumerateArray(), Append).Append(']');
                break;
            case JsonValueKind.String:
                AppendString(text, value.GetString()!);
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static StringBuilder AppendAll<T>(StringBuilder text, char open, IEnumerable<T> parts, Action<StringBuilder, T> append)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var part in parts)
        {
            text.Append(isFirst ? "" : ", ");
            append(text, part);
            isFirst = false;
        }

        return text;
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or > '~' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        text.Append('"');
    }
}
