using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>Writes names, texts and JSON values as JSONata.</summary>
internal static class JsonataText
{
    internal static string Name(string name) =>
        IsPlain(name) ? name
        : name.Contains('`', StringComparison.Ordinal) || NeedsEscape(name) ? throw new NotTranslatableException($"JSONata has no way to name the field '{name}'", "Give it another JSON name.")
        : $"`{name}`";

    /// <summary>
    /// A string literal. Single quotes where there are none inside, because the expression stands within JSON's double ones. What would end the
    /// expression (<c>%}</c>) or look like a token of the deployment (<c>${</c>) is escaped.
    /// </summary>
    internal static string Literal(string value)
    {
        var quote = value.Contains('\'', StringComparison.Ordinal) ? '"' : '\'';
        var text = new StringBuilder().Append(quote);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            var startsDelimiter = i + 1 < value.Length && (c, value[i + 1]) is ('%', '}') or ('{', '%') or ('$', '{');
            _ = c switch
            {
                '\\' => text.Append(@"\\"),
                '"' when quote == '"' => text.Append("\\\""),
                _ when startsDelimiter || NeedsEscape(c) => text.Append(@"\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return text.Append(quote).ToString();
    }

    internal static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "e", StringComparison.Ordinal).Replace('E', 'e');

    internal static Jsonata Value(JsonNode? value) => value switch
    {
        null => Jsonata.Null,
        JsonObject fields => Object(fields.Select(field => (Literal(field.Key), Value(field.Value)))),
        JsonArray items => Jsonata.Array([.. items.Select(Value)]),
        _ when value.GetValueKind() == System.Text.Json.JsonValueKind.String => new(Literal(value.GetValue<string>())),
        _ when value.ToJsonString() is ['-', ..] number => new($"({number})"),
        _ => new(value.ToJsonString()),
    };

    internal static Jsonata Object(IEnumerable<(string Key, Jsonata Value)> fields) =>
        new($"{{{string.Join(", ", fields.Select(field => $"{field.Key}: {field.Value.Text}"))}}}");

    private static bool IsPlain(string name) =>
        name.Length > 0
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && name is not ("and" or "or" or "in" or "true" or "false" or "null" or "function");

    private static bool NeedsEscape(string text) => text.Any(NeedsEscape) || text.Contains("%}", StringComparison.Ordinal) || text.Contains("${", StringComparison.Ordinal);

    private static bool NeedsEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
