using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Writes a time by its picture.</summary>
internal static class DateTimeFormatter
{
    public static string Format(double millis, string? picture, string? zone)
    {
        var offset = OffsetOf(zone);
        var date = UtcTime.FromMillis(millis + (offset * 60_000.0));
        var result = new StringBuilder();
        foreach (var part in DateTimePicture.Read(picture ?? DateTimePicture.Iso8601))
        {
            result.Append(part.Literal ?? FormatPart(part, date, offset));
        }

        return result.ToString();
    }

    /// <summary>The number that a component stands for.</summary>
    public static int NumberOf(char component, DateTime date) => component switch
    {
        'Y' => date.Year,
        'M' => date.Month,
        'D' => date.Day,
        'd' => date.DayOfYear,
        'F' => Weeks.DayOf(date),
        'W' => Weeks.OfYear(date),
        'w' => Weeks.OfMonth(date),
        'X' => Weeks.YearOf(date),
        'x' => Weeks.MonthOf(date),
        'H' => date.Hour,
        'h' => date.Hour % 12 == 0 ? 12 : date.Hour % 12,
        'P' => date.Hour < 12 ? 0 : 1,
        'm' => date.Minute,
        's' => date.Second,
        _ => date.Millisecond,
    };

    /// <summary>The minutes of a zone such as +0530.</summary>
    private static int OffsetOf(string? zone)
    {
        if (zone is null)
        {
            return 0;
        }

        var digits = string.Concat(zone.TrimStart().TakeWhile((c, i) => char.IsAsciiDigit(c) || (i == 0 && c is '+' or '-')));
        if (!int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return 0;
        }

        return Math.Sign(number) * ((Math.Abs(number) / 100 * 60) + (Math.Abs(number) % 100));
    }

    private static string FormatPart(DateTimePart part, DateTime date, int offset) => part.Component switch
    {
        'Z' or 'z' => FormatZone(part, offset),
        'P' => part.Names == LetterCase.Upper ? HalfOf(date).ToUpperInvariant() : HalfOf(date),
        'C' or 'E' => "ISO",
        _ => part.Names is { } names ? FormatName(part, names, date) : FormatNumber(part, date),
    };

    private static string HalfOf(DateTime date) => date.Hour < 12 ? "am" : "pm";

    private static string FormatNumber(DateTimePart part, DateTime date)
    {
        double number = NumberOf(part.Component, date);
        if (part.YearDigits is { } digits)
        {
            number %= Math.Pow(10, digits);
        }

        return IntegerFormatter.Format(number, part.Number!);
    }

    private static string FormatName(DateTimePart part, LetterCase names, DateTime date)
    {
        var number = NumberOf(part.Component, date);
        var name = part.Component switch
        {
            'M' or 'x' => DateTimeNames.Months[number - 1],
            'F' => DateTimeNames.Days[number - 1],
            _ => throw Error.At("D3133", -1, value: part.Component.ToString()),
        };
        name = names switch
        {
            LetterCase.Upper => name.ToUpperInvariant(),
            LetterCase.Lower => name.ToLowerInvariant(),
            _ => name,
        };
        return part.MaximumWidth is { } width && name.Length > width ? name[..width] : name;
    }

    private static string FormatZone(DateTimePart part, int offset)
    {
        if (offset == 0 && part.Modifier == 't')
        {
            return "Z";
        }

        var picture = part.Number ?? throw Error.At("D3134", -1);
        var (hours, minutes) = (Math.Abs(offset) / 60, Math.Abs(offset) % 60);
        var clock = (hours * 100) + minutes;
        var text = picture.Grouping.RegularSeparator is not null ? IntegerFormatter.Format(clock, picture) : picture.MandatoryDigits switch
        {
            1 or 2 => IntegerFormatter.Format(hours, picture) + (minutes == 0 ? "" : ":" + IntegerFormatter.Format(minutes, "00")),
            3 or 4 => IntegerFormatter.Format(clock, picture),
            _ => throw Error.At("D3134", -1, value: picture.Token),
        };
        return (part.Component == 'z' ? "GMT" : "") + (offset < 0 ? "-" : "+") + text;
    }
}
