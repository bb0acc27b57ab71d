using System.Globalization;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Takes a date and time picture apart, as XPath's format-dateTime has them.</summary>
internal static class DateTimePicture
{
    public const string Iso8601 = "[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]";
    private const string NumericComponents = "YMDdFWwXxHhmsf";

    // A picture usually stands in an expression and is applied to one time after the other.
    [ThreadStatic]
    private static (string Picture, List<DateTimePart> Parts) _last;

    public static IReadOnlyList<DateTimePart> Read(string picture)
    {
        if (_last.Picture != picture)
        {
            _last = (picture, ReadParts(picture));
        }

        return _last.Parts;
    }

    private static List<DateTimePart> ReadParts(string picture)
    {
        var parts = new List<DateTimePart>();
        var start = 0;
        var position = 0;
        while (position < picture.Length)
        {
            if (picture[position] != '[')
            {
                position++;
            }
            else if (position + 1 < picture.Length && picture[position + 1] == '[')
            {
                AddLiteral(parts, picture[start..(position + 1)]);
                position += 2;
                start = position;
            }
            else
            {
                AddLiteral(parts, picture[start..position]);
                var end = picture.IndexOf(']', position);
                if (end < 0)
                {
                    throw Error.At("D3135", -1);
                }

                parts.Add(ReadComponent(string.Concat(picture[(position + 1)..end].Where(c => !char.IsWhiteSpace(c))), parts.LastOrDefault()));
                position = end + 1;
                start = position;
            }
        }

        AddLiteral(parts, picture[start..]);
        return parts;
    }

    private static void AddLiteral(List<DateTimePart> parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new DateTimePart { Literal = text.Replace("]]", "]", StringComparison.Ordinal) });
        }
    }

    private static DateTimePart ReadComponent(string marker, DateTimePart? previous)
    {
        var component = marker.Length > 0 ? marker[0] : '\0';
        var comma = marker.LastIndexOf(',');
        var (minimum, maximum) = comma < 0 ? (null, null) : ReadWidths(marker[(comma + 1)..]);
        var presentation = marker.Length == 0 ? "" : comma < 0 ? marker[1..] : marker[1..Math.Max(1, comma)];
        char? modifier = null;
        if (presentation.Length > 1 && presentation[^1] is 'a' or 't' or 'c' or 'o')
        {
            modifier = presentation[^1];
            presentation = presentation[..^1];
        }
        else if (presentation.Length == 0)
        {
            presentation = DefaultOf(component);
        }

        return Build(component, presentation, modifier, (minimum, maximum), previous);
    }

    private static DateTimePart Build(char component, string presentation, char? modifier, (int? Minimum, int? Maximum) width, DateTimePart? previous)
    {
        DefaultOf(component);
        LetterCase? names = presentation switch
        {
            ['n', ..] => LetterCase.Lower,
            ['N', 'n', ..] => LetterCase.Title,
            ['N', ..] => LetterCase.Upper,
            _ => null,
        };
        var number = names is not null ? null
            : NumericComponents.Contains(component, StringComparison.Ordinal) ? ReadNumber(presentation, modifier, width.Minimum)
            : component is 'Z' or 'z' ? IntegerPicture.Read(presentation)
            : null;
        int? yearDigits = null;
        if (number is not null && component is 'Y')
        {
            yearDigits = width.Maximum ?? (number.MandatoryDigits + number.OptionalDigits is >= 2 and var digits ? digits : null);
            number.MandatoryDigits = width.Maximum ?? number.MandatoryDigits;
        }

        if (number is not null && previous?.Number is { } before && NumericComponents.Contains(component, StringComparison.Ordinal))
        {
            before.ParseWidth = before.MandatoryDigits;
        }

        return new DateTimePart
        {
            Component = component,
            Names = names,
            Modifier = modifier,
            MinimumWidth = width.Minimum,
            MaximumWidth = width.Maximum,
            Number = number,
            YearDigits = yearDigits,
        };
    }

    private static IntegerPicture ReadNumber(string presentation, char? modifier, int? minimumWidth)
    {
        var number = IntegerPicture.Read(modifier is null ? presentation : $"{presentation};{modifier}");
        if (number.Class == NumberClass.Digits)
        {
            number.MandatoryDigits = Math.Max(number.MandatoryDigits, minimumWidth ?? 0);
        }

        return number;
    }

    private static (int? Minimum, int? Maximum) ReadWidths(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (ReadWidth(text), null) : (ReadWidth(text[..dash]), ReadWidth(text[(dash + 1)..]));
    }

    private static int? ReadWidth(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? Math.Min(width, 1000) : null;

    private static string DefaultOf(char component) => component switch
    {
        'Y' or 'M' or 'D' or 'd' or 'W' or 'w' or 'X' or 'x' or 'H' or 'h' or 'f' => "1",
        'F' or 'P' or 'C' or 'E' => "n",
        'm' or 's' => "01",
        'Z' or 'z' => "01:01",
        _ => throw Error.At("D3132", -1, value: component == '\0' ? "" : component.ToString()),
    };
}
