using System.Globalization;
using System.Text.RegularExpressions;

namespace AsteroidWorkflows.Engine;

/// <summary>The timestamps of the States Language: RFC 3339 with a capital T, seconds, and Z or an offset.</summary>
public static partial class Timestamps
{
    /// <summary>Reads <paramref name="text"/>; false where it is no such timestamp or no such moment exists.</summary>
    public static bool TryParse(string text, out DateTimeOffset timestamp)
    {
        timestamp = default;
        var match = Form().Match(text);
        if (!match.Success)
        {
            return false;
        }

        // .NET reads seven digits of a second; those after them are below what a DateTimeOffset holds.
        var fraction = match.Groups["fraction"].Value;
        var shortened = fraction.Length > 8 ? match.Groups["seconds"].Value + fraction[..8] + match.Groups["zone"].Value : text;
        return DateTimeOffset.TryParse(shortened, CultureInfo.InvariantCulture, DateTimeStyles.None, out timestamp);
    }

    /// <summary>A moment as AWS writes it.</summary>
    internal static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<seconds>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?)(?<fraction>\.\d{1,9})?(?<zone>Z|[+-]\d{2}:\d{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
