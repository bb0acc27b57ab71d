using System.Collections.Concurrent;
using System.Globalization;

namespace AsteroidWorkflows.Engine.Tests.Conformance;

/// <summary>
/// Members that AWS's answers have had since a day: a recording from before lacks them, and an engine that gives them is right today. Each one that is
/// left out of a comparison for this is counted.
/// </summary>
internal static class LaterMembers
{
    // Redrives came on 15 November 2023.
    private static readonly DateOnly Redrives = new(2023, 11, 15);

    private static readonly Dictionary<string, DateOnly> Since = new()
    {
        ["RedriveCount"] = Redrives,
        ["RedriveStatus"] = Redrives,
        ["RedriveStatusReason"] = Redrives,
    };

    private static readonly ConcurrentDictionary<string, int> Dropped = new();

    /// <summary>Whether a member that the recording lacks is left out; it is counted then.</summary>
    public static bool Drop(string name, DateOnly? recorded)
    {
        var isLater = recorded is { } day && Since.TryGetValue(name, out var since) && day < since;
        if (isLater)
        {
            Dropped.AddOrUpdate(name, 1, static (_, count) => count + 1);
        }

        return isLater;
    }

    /// <summary>What has been left out up to now.</summary>
    public static string Summary => Dropped.IsEmpty
        ? "No member is left out as later than its recording."
        : "Left out as later than their recordings: " + string.Join(", ", Dropped.OrderBy(static entry => entry.Key, StringComparer.Ordinal)
            .Select(static entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key} ({entry.Value})"))) + ".";
}
