using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace AsteroidWorkflows.Engine.Tests.Conformance;

/// <summary>Matches a text against a recorded one that has placeholders in it.</summary>
internal static partial class PlaceholderPattern
{
    private static readonly ConcurrentDictionary<string, Regex?> Patterns = new();

    /// <summary>The pattern of <paramref name="recorded"/>; null where it has no placeholder.</summary>
    public static Regex? Of(string recorded, Wildcards wildcards) =>
        Patterns.GetOrAdd(string.Join('\u0001', wildcards.Substrings.Prepend(recorded)), _ => Build(recorded, wildcards));

    private static Regex? Build(string recorded, Wildcards wildcards)
    {
        var placeholders = wildcards.Substrings.Where(text => text.Length > 0)
            .Concat(GenericPlaceholder().Matches(recorded).Select(match => match.Value))
            .Distinct()
            .OrderByDescending(text => text.Length)
            .Select(Regex.Escape)
            .Append(DateWord);
        var pattern = new StringBuilder("\\A");
        var place = 0;
        foreach (var match in Regex.Matches(recorded, string.Join('|', placeholders)).Cast<Match>())
        {
            pattern.Append(Regex.Escape(recorded[place..match.Index]));
            pattern.Append(match.Value == "date" ? $"(?:{Moment}|date)" : "[\\s\\S]*?");
            place = match.Index + match.Length;
        }

        return place == 0 ? null : new Regex(pattern.Append(Regex.Escape(recorded[place..])).Append("\\z").ToString());
    }

    private const string DateWord = @"(?<![A-Za-z\-_])date(?![A-Za-z\-_])";

    private const string Moment = @"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?";

    [GeneratedRegex(@"<[A-Za-z0-9_\-]+:\d+>|<[A-Za-z0-9_]+_\d+idx>|<region>|<partition>|<timestamp>|<request_id>|<extended_request_id>|<request-id>")]
    private static partial Regex GenericPlaceholder();
}
