using System.Globalization;
using System.Text;
using AsteroidWorkflows.Jsonata.Regexes;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>Replacement texts: $0 is the match, $1 a capture, $$ a dollar sign.</summary>
internal static class Replacement
{
    public static string Fill(string replacement, Matched match)
    {
        var result = new StringBuilder();
        var position = 0;
        while (position < replacement.Length)
        {
            var dollar = replacement.IndexOf('$', position);
            if (dollar < 0)
            {
                break;
            }

            result.Append(replacement, position, dollar - position);
            position = dollar + 1 + FillOne(result, replacement, dollar + 1, match);
        }

        return result.Append(replacement, position, replacement.Length - position).ToString();
    }

    /// <returns>How many characters behind the dollar sign belong to it.</returns>
    private static int FillOne(StringBuilder result, string replacement, int position, Matched match)
    {
        var next = position < replacement.Length ? replacement[position] : '\0';
        if (next is '$' or '0')
        {
            result.Append(next == '$' ? "$" : match.Text);
            return 1;
        }

        var most = match.Groups.Length.ToString(CultureInfo.InvariantCulture).Length;
        var group = ReadNumber(replacement, position, most);
        if (group is { } tooLarge && most > 1 && tooLarge > match.Groups.Length)
        {
            group = ReadNumber(replacement, position, most - 1);
        }

        if (group is not { } number)
        {
            result.Append('$');
            return 0;
        }

        result.Append(number >= 1 && number <= match.Groups.Length ? match.Groups[number - 1] : "");
        return number.ToString(CultureInfo.InvariantCulture).Length;
    }

    private static int? ReadNumber(string text, int position, int most)
    {
        var end = position;
        while (end < text.Length && end - position < most && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > position ? int.Parse(text.AsSpan(position, end - position), CultureInfo.InvariantCulture) : null;
    }
}
