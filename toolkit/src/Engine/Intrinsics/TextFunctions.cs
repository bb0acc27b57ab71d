using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Intrinsics;

/// <summary>The functions from and to text.</summary>
internal static class TextFunctions
{
    public static JsonElement Format(IReadOnlyList<JsonElement> arguments)
    {
        var template = Arguments.Text(arguments, 0);
        var result = new StringBuilder();
        var next = 1;
        for (var index = 0; index < template.Length; index++)
        {
            var following = index + 1 < template.Length ? template[index + 1] : '\0';
            if (template[index] == '\\' && following is ('\'' or '{' or '}' or '\\'))
            {
                result.Append(template[++index]);
            }
            else if (template[index] == '{' && following == '}')
            {
                if (next == arguments.Count)
                {
                    throw WrongCount(template, arguments);
                }

                JavaText.Append(result, arguments[next++]);
                index++;
            }
            else
            {
                result.Append(template[index]);
            }
        }

        return next == arguments.Count ? JsonValues.StringOf(result.ToString()) : throw WrongCount(template, arguments);
    }

    private static IntrinsicRefusal WrongCount(string template, IReadOnlyList<JsonElement> arguments) =>
        new($"The number of placeholders in '{template}' does not match the number of values, {arguments.Count - 1}.");

    public static JsonElement StringToJson(IReadOnlyList<JsonElement> arguments)
    {
        var text = Arguments.Text(arguments, 0);
        if (string.IsNullOrWhiteSpace(text))
        {
            return JsonValues.Null;
        }

        try
        {
            // Java's reader has whole numbers without a signed zero.
            return text.Trim() == "-0" ? JsonValues.NumberOf(0L) : JsonValues.Parse(text);
        }
        catch (JsonException)
        {
            throw new IntrinsicRefusal($"The text is not JSON: {text}");
        }
    }

    public static JsonElement JsonToString(IReadOnlyList<JsonElement> arguments) => JsonValues.StringOf(JsonValues.Text(arguments[0]));

    /// <summary>Every character of the second argument separates; nothing between two separators is no item.</summary>
    public static JsonElement StringSplit(IReadOnlyList<JsonElement> arguments)
    {
        var separators = Arguments.Text(arguments, 1).ToCharArray();
        var text = Arguments.Text(arguments, 0);
        string[] parts = separators.Length == 0 ? [text] : text.Split(separators, StringSplitOptions.RemoveEmptyEntries);
        return JsonValues.ArrayOf([.. parts.Select(JsonValues.StringOf)]);
    }
}
