using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.LambdaRuntime.Logging;

/// <summary>
/// Messages with placeholders: <c>{name}</c>, <c>{name:format}</c>, <c>{@name}</c>, or all of them by number (<c>{0}</c>). Two braces are one brace.
/// </summary>
public static class MessageTemplate
{
    /// <summary>A message as a person reads it: its placeholders filled, those without an argument as they are.</summary>
    public static string Text(string template, params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(arguments);
        return Fill(template, arguments).Text;
    }

    /// <summary>Fills the placeholders. One without an argument stays as it is.</summary>
    internal static FilledMessage Fill(string template, object?[] arguments)
    {
        var byNumber = IsByNumber(template);
        var text = new StringBuilder(template.Length + 32);
        var fields = new List<(string, object)>(arguments.Length);
        var next = 0;
        for (var at = 0; at < template.Length;)
        {
            if (Placeholder.At(template, at) is not { } placeholder)
            {
                text.Append(template[at]);
                at += IsDoubledBrace(template, at) ? 2 : 1;
                continue;
            }

            var index = byNumber ? int.Parse(placeholder.Name, CultureInfo.InvariantCulture) : next++;
            if (index < arguments.Length)
            {
                text.Append(LogValue.Text(arguments[index], placeholder.Format));
                Add(fields, placeholder, arguments[index]);
            }
            else
            {
                text.Append(template, at, placeholder.Length);
            }

            at += placeholder.Length;
        }

        return new FilledMessage(text.ToString(), fields);
    }

    private static void Add(List<(string Name, object Value)> fields, Placeholder placeholder, object? value)
    {
        // The same name twice would be one field twice, which is no JSON that everybody reads.
        if (value is not null && !fields.Exists(field => field.Name == placeholder.Name))
        {
            fields.Add((placeholder.Name, placeholder.Format is { } format ? LogValue.Text(value, format) : value));
        }
    }

    private static bool IsByNumber(string template)
    {
        var any = false;
        for (var at = 0; at < template.Length; at++)
        {
            if (Placeholder.At(template, at) is { } placeholder)
            {
                if (!int.TryParse(placeholder.Name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                {
                    return false;
                }

                any = true;
                at += placeholder.Length - 1;
            }
            else if (IsDoubledBrace(template, at))
            {
                at++;
            }
        }

        return any;
    }

    private static bool IsDoubledBrace(string template, int at) =>
        template[at] is '{' or '}' && at + 1 < template.Length && template[at + 1] == template[at];

    private readonly record struct Placeholder(string Name, string? Format, int Length)
    {
        public static Placeholder? At(string template, int at)
        {
            if (template[at] != '{' || IsDoubledBrace(template, at) || template.IndexOf('}', at) is not (> 0 and var end) || end == at + 1)
            {
                return null;
            }

            var inner = template.AsSpan(at + 1, end - at - 1).TrimStart('@');
            var colon = inner.IndexOf(':');
            return colon < 0
                ? new Placeholder(inner.ToString(), null, end - at + 1)
                : new Placeholder(inner[..colon].ToString(), inner[(colon + 1)..].ToString(), end - at + 1);
        }
    }
}
