namespace AsteroidWorkflows.Cli.Output;

/// <summary>The name that somebody who misspelt one most likely meant.</summary>
internal static class Nearest
{
    /// <summary>A sentence to put into a message; empty where nothing is near.</summary>
    public static string Hint(string name, IEnumerable<string> names) => Of(name, names) is { } nearest ? $"Did you mean '{nearest}'? " : "";

    /// <summary>The nearest of the names; null where none is near.</summary>
    public static string? Of(string name, IEnumerable<string> names) => names
        .Select(candidate => (Name: candidate, Distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(candidate => candidate.Distance <= Math.Max(2, candidate.Name.Length / 2))
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    /// <summary>How many letters have to be put in, left out or changed.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
