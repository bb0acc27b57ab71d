using System.Text;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>Rewrites a JavaScript regular expression into one that .NET understands the same way.</summary>
internal static class RegexPattern
{
    private const string LineEnds = @"\n\r\u2028\u2029";

    public static string Translate(string pattern, bool multiline)
    {
        var result = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var current = pattern[i];
            if (current == '\\' && i + 1 < pattern.Length)
            {
                i = AppendEscape(result, pattern, i + 1, inClass);
            }
            else if (inClass)
            {
                inClass = current != ']';
                result.Append(current == '[' ? @"\[" : current.ToString());
            }
            else if (current == '[')
            {
                i = OpenClass(result, pattern, i, ref inClass);
            }
            else
            {
                result.Append(current switch
                {
                    '.' => $"[^{LineEnds}]",
                    '$' => multiline ? $"(?=[{LineEnds}]|\\z)" : @"\z",
                    '^' when multiline => $"(?<=[{LineEnds}]|\\A)",
                    _ => current.ToString(),
                });
            }
        }

        return result.ToString();
    }

    private static int OpenClass(StringBuilder result, string pattern, int index, ref bool inClass)
    {
        if (pattern.AsSpan(index).StartsWith("[^]"))
        {
            result.Append(@"[\s\S]");
            return index + 2;
        }

        if (pattern.AsSpan(index).StartsWith("[]"))
        {
            result.Append("(?!)");
            return index + 1;
        }

        inClass = true;
        result.Append('[');
        if (index + 1 < pattern.Length && pattern[index + 1] == '^')
        {
            result.Append('^');
            return index + 1;
        }

        return index;
    }

    private static int AppendEscape(StringBuilder result, string pattern, int index, bool inClass)
    {
        var escaped = pattern[index];
        switch (escaped)
        {
            case 'd':
                result.Append(inClass ? "0-9" : "[0-9]");
                return index;
            case 'D':
                result.Append(inClass ? @"\u0000-/:-\uffff" : "[^0-9]");
                return index;
            case 'w':
                result.Append(inClass ? "a-zA-Z0-9_" : "[a-zA-Z0-9_]");
                return index;
            case 'W':
                result.Append(inClass ? @"\u0000-/:-@\[-\^`\{-\uffff" : "[^a-zA-Z0-9_]");
                return index;
            case 's':
                result.Append(inClass ? @"\s\ufeff" : @"[\s\ufeff]");
                return index;
            case 'b' when !inClass:
                result.Append("(?:(?<=[a-zA-Z0-9_])(?![a-zA-Z0-9_])|(?<![a-zA-Z0-9_])(?=[a-zA-Z0-9_]))");
                return index;
            case 'B' when !inClass:
                result.Append("(?:(?<=[a-zA-Z0-9_])(?=[a-zA-Z0-9_])|(?<![a-zA-Z0-9_])(?![a-zA-Z0-9_]))");
                return index;
            case '/':
                result.Append('/');
                return index;
            case '0' when index + 1 >= pattern.Length || !char.IsAsciiDigit(pattern[index + 1]):
                result.Append(@"\x00");
                return index;
            case 'u' or 'x' or 'c' or 'k' or 'f' or 'n' or 'r' or 't' or 'v' or 'S' or 'p' or 'P' or (>= '0' and <= '9'):
            case 'b':
                result.Append('\\').Append(escaped);
                return index;
            default:
                // Any other escaped letter stands for itself in JavaScript; .NET would see an anchor or refuse it.
                result.Append(char.IsAsciiLetter(escaped) ? escaped.ToString() : "\\" + escaped);
                return index;
        }
    }
}
