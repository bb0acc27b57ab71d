namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Weeks start on Monday and belong to the year or month that has their Thursday (ISO 8601).</summary>
internal static class Weeks
{
    public static int OfYear(DateTime date) => ((ThursdayOf(date).DayOfYear - 1) / 7) + 1;

    public static int YearOf(DateTime date) => ThursdayOf(date).Year;

    public static int OfMonth(DateTime date) => ((ThursdayOf(date).Day - 1) / 7) + 1;

    public static int MonthOf(DateTime date) => ThursdayOf(date).Month;

    /// <summary>Monday is 1, Sunday is 7.</summary>
    public static int DayOf(DateTime date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    private static DateTime ThursdayOf(DateTime date) => date.Date.AddDays(4 - DayOf(date));
}
