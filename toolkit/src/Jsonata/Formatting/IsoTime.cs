using System.Globalization;
using System.Text.RegularExpressions;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Reads a timestamp of ISO 8601: a year, a month, a date, or a date and time with or without zone (without: UTC).</summary>
internal static partial class IsoTime
{
    // What $now, $fromMillis and most clocks write.
    private const string Usual = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static double Parse(string text, JsonataDialect dialect)
    {
        if (DateTime.TryParseExact(text, Usual, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var usual))
        {
            return UtcTime.ToMillis(usual);
        }

        var match = Timestamp().Match(text);
        if (!match.Success)
        {
            throw Error.At("D3110", -1, value: Values.Value.Of(text).AsString);
        }

        var (month, day, hour, minute, second) = (Number("month", 1), Number("day", 1), Number("hour", 0), Number("minute", 0), Number("second", 0));
        var isCalendarDate = month is >= 1 and <= 12 && day is >= 1 and <= 31 && hour <= 24 && minute <= 59 && second <= 59;
        if (!isCalendarDate)
        {
            return dialect == JsonataDialect.StepFunctions ? double.NaN : throw Error.At("D3110", -1, value: text);
        }

        var fraction = match.Groups["fraction"].Value;
        var millisecond = fraction.Length == 0 ? 0 : Math.Floor(double.Parse("0" + fraction, CultureInfo.InvariantCulture) * 1000 + 1e-6);
        var millis = UtcTime.ToMillis(Number("year", 0), month - 1, day, hour, minute, second, millisecond);
        var offset = (Number("zoneHour", 0) * 60) + Number("zoneMinute", 0);
        return millis - (offset * (match.Groups["sign"].Value == "-" ? -60_000 : 60_000));

        double Number(string group, double missing) =>
            match.Groups[group].Success ? double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : missing;
    }

    [GeneratedRegex(@"^(?<year>[0-9]{4})(-(?<month>[01][0-9])(-(?<day>[0-3][0-9]))?)?(T(?<hour>[0-2][0-9]):(?<minute>[0-5][0-9])(:(?<second>[0-5][0-9])(?<fraction>\.[0-9]+)?)?)?((?<sign>[+-])(?<zoneHour>[0-2][0-9]):?(?<zoneMinute>[0-5][0-9])|Z)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Timestamp();
}
