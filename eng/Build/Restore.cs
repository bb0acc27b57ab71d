using System.Text.RegularExpressions;
using AsteroidWorkflows.Build.Feed;

namespace AsteroidWorkflows.Build;

/// <summary>NuGet packages: from the machine's own sources, and only where these lack some, from eng/feed.</summary>
internal static partial class Restore
{
    /// <summary>Restores the solution; says which packages had to be made here, if any.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        FeedFolder.RemoveStale();
        var made = new List<string>();
        while (true)
        {
            var (exit, output) = await Shell.CaptureAsync("dotnet", ["restore", Repository.Solution, "--nologo", "-v", "quiet"]);
            if (exit == 0)
            {
                return made;
            }

            var missing = MissingPackages(output).Except(made, StringComparer.OrdinalIgnoreCase).ToArray();
            if (missing.Length == 0)
            {
                throw new BuildException(Explain(output));
            }

            await FeedFolder.FillAsync(missing);
            made.AddRange(missing);
        }
    }

    /// <summary>The packages that no source has, or not in the version that is asked for.</summary>
    internal static IReadOnlyList<string> MissingPackages(string output) =>
        [.. Missing().Matches(output).Select(match => match.Groups["id"].Value).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    internal static string Explain(string output) => output.Contains("NU1301", StringComparison.Ordinal)
        ? "a NuGet source cannot be reached. Check the network, and the sources in `dotnet nuget list source`, then run the command again.\n" + FirstErrors(output)
        : "the NuGet packages could not be restored:\n" + FirstErrors(output);

    private static string FirstErrors(string output) => string.Join('\n', output.Split('\n')
        .Select(line => Error().Match(line)).Where(match => match.Success).Select(match => $"  {match.Groups["text"].Value}").Distinct().Take(10)
        .DefaultIfEmpty(output.Trim()));

    // The same source fails for each project: what is said of it is said once.
    [GeneratedRegex(@": error (?<text>.+?)(?: \[[^\]]+\])?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Error();

    [GeneratedRegex(@"error NU110[123]: Unable to find (?:a stable )?package (?<id>[A-Za-z0-9._-]+?)(?:\.? |\. )", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
