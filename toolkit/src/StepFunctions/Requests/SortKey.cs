using System.Globalization;

namespace AsteroidWorkflows.StepFunctions.Requests;

/// <summary>Keys that sort as texts as their numbers do.</summary>
internal static class SortKey
{
    public static string Ascending(long number) => number.ToString("D19", CultureInfo.InvariantCulture);

    public static string Descending(long number) => Ascending(long.MaxValue - number);
}
