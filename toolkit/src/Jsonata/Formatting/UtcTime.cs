namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Milliseconds since 1970 and dates.</summary>
internal static class UtcTime
{
    private static readonly double Earliest = ToMillis(DateTime.MinValue);
    private static readonly double Latest = ToMillis(DateTime.MaxValue);

    public static double ToMillis(DateTime utc) => Math.Floor((utc - DateTime.UnixEpoch).TotalMilliseconds);

    /// <exception cref="JsonataException">The time is not within the years 1 to 9999.</exception>
    public static DateTime FromMillis(double millis) => millis >= Earliest && millis <= Latest
        ? DateTime.UnixEpoch.AddTicks((long)Math.Floor(millis) * TimeSpan.TicksPerMillisecond)
        : throw Error.Of("D1001", Values.Value.Of(millis));

    /// <summary>The time of possibly overflowing parts (month 13, day 0), as calendars count on.</summary>
    public static double ToMillis(double year, double month, double day, double hour, double minute, double second, double millisecond)
    {
        var months = (year * 12) + month;
        var wholeYear = Math.Floor(months / 12);
        if (!(wholeYear is >= 1 and <= 9999))
        {
            throw Error.Of("D1001", Values.Value.Of(year));
        }

        var start = new DateTime((int)wholeYear, (int)(months - (wholeYear * 12)) + 1, 1, 0, 0, 0, DateTimeKind.Utc);
        return ToMillis(start) + ((((((((day - 1) * 24) + hour) * 60) + minute) * 60) + second) * 1000) + millisecond;
    }
}
