using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Jsonata.Regexes;
using AsteroidWorkflows.Jsonata.Running;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Reads a time by its picture.</summary>
internal static class DateTimeParser
{
    /// <returns>Milliseconds since 1970; null where the text does not have the picture's form.</returns>
    public static double? Parse(string text, string picture, Run run)
    {
        var parts = DateTimePicture.Read(picture);
        if (Match(text, parts, run) is not { } match)
        {
            return null;
        }

        var components = new Dictionary<char, double>();
        var group = 0;
        foreach (var part in parts.Where(part => part.Literal is null))
        {
            components[part.Component] = Read(part, match.Groups[group++] ?? "");
        }

        return components.Count == 0 ? null : DateTimeComponents.ToMillis(components, run.Now.UtcDateTime);
    }

    private static Matched? Match(string text, IReadOnlyList<DateTimePart> parts, Run run)
    {
        var pattern = new StringBuilder("^");
        foreach (var part in parts)
        {
            pattern.Append(part.Literal is { } literal ? Regex.Escape(literal) : $"({PatternOf(part)})");
        }

        return new CompiledRegex(pattern.Append('$').ToString(), ignoresCase: true).Find(text, 0, run);
    }

    private static string PatternOf(DateTimePart part)
    {
        if (part.Component is 'Z' or 'z')
        {
            var separator = SeparatorOf(part) is { } text ? Regex.Escape(text) + "[0-9]+" : "";
            return (part.Component == 'z' ? "GMT" : "") + (part.Modifier == 't' ? $"(?:[-+][0-9]+{separator}|Z)" : $"[-+][0-9]+{separator}");
        }

        if (part.Number is { } number)
        {
            return IntegerParser.PatternOf(number);
        }

        return part.Component is 'M' or 'x' or 'F' or 'P' ? "[a-zA-Z]+" : throw Error.At("D3133", -1, value: part.Component.ToString());
    }

    private static string? SeparatorOf(DateTimePart part) => part.Number?.Grouping.Separators.FirstOrDefault();

    private static double Read(DateTimePart part, string text)
    {
        if (part.Component is 'Z' or 'z')
        {
            return ReadZone(part, part.Component == 'z' ? text[3..] : text);
        }

        if (part.Number is { } number)
        {
            // The digits of a fraction of a second count from the left.
            return IntegerParser.Parse(part.Component == 'f' && number.Class == NumberClass.Digits ? text.PadRight(3, (char)number.Zero)[..3] : text, number);
        }

        return part.Component switch
        {
            'M' or 'x' => PlaceOf(text, DateTimeNames.Months, part.MaximumWidth),
            'F' => PlaceOf(text, DateTimeNames.Days, part.MaximumWidth),
            _ => text.Equals("pm", StringComparison.OrdinalIgnoreCase) ? 1 : 0,
        };
    }

    private static double PlaceOf(string text, string[] names, int? width)
    {
        var place = Array.FindIndex(names, name => text.Equals(name[..Math.Min(name.Length, width ?? name.Length)], StringComparison.OrdinalIgnoreCase));
        return place < 0 ? throw Error.Of("D3030", Values.Value.Of(text)) : place + 1;
    }

    /// <summary>Minutes east of Greenwich.</summary>
    private static double ReadZone(DateTimePart part, string text)
    {
        if (text is "Z" or "z")
        {
            return 0;
        }

        var sign = text[0] == '-' ? -1 : 1;
        var digits = text[1..];
        var separator = SeparatorOf(part);
        var hoursLength = separator is not null ? digits.IndexOf(separator, StringComparison.Ordinal) : Math.Min(digits.Length, 2);
        var minutes = separator is not null ? digits[(hoursLength + separator.Length)..] : digits[hoursLength..];
        return sign * ((Number(digits[..hoursLength]) * 60) + Number(minutes));
    }

    private static double Number(string digits) => digits.Length == 0 ? 0 : double.Parse(digits, CultureInfo.InvariantCulture);
}
