using System.Globalization;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Numbers in English words, cardinal and ordinal, written and read.</summary>
internal static class NumberWords
{
    private static readonly string[] Few =
    [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen",
        "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ];

    private static readonly string[] FewOrdinals =
    [
        "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth",
        "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth",
    ];

    private static readonly string[] Tens = ["Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];

    private static readonly string[] Magnitudes = ["Thousand", "Million", "Billion", "Trillion"];

    private static readonly Dictionary<string, double> Values = BuildValues();

    public static IEnumerable<string> Known => Values.Keys;

    public static string Write(double number, bool isOrdinal, LetterCase letterCase)
    {
        var words = Write(number, follows: false, isOrdinal);
        return letterCase switch
        {
            LetterCase.Upper => words.ToUpperInvariant(),
            LetterCase.Lower => words.ToLowerInvariant(),
            _ => words,
        };
    }

    public static double Read(string text)
    {
        var parts = text.ToLower(CultureInfo.InvariantCulture).Split([',', ' ', '-', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var groups = new List<double> { 0 };
        foreach (var part in parts)
        {
            if (part == "and")
            {
                continue;
            }

            if (!Values.TryGetValue(part, out var value))
            {
                return double.NaN;
            }

            AddWord(groups, value);
        }

        return parts.Length == 0 ? double.NaN : groups.Sum();
    }

    private static void AddWord(List<double> groups, double value)
    {
        if (value < 100)
        {
            var top = groups[^1];
            if (top >= 1000)
            {
                groups.Add(value);
            }
            else
            {
                groups[^1] = top + value;
            }
        }
        else
        {
            groups[^1] *= value;
        }
    }

    private static string Write(double number, bool follows, bool isOrdinal)
    {
        if (number <= 19)
        {
            return (follows ? " and " : "") + (isOrdinal ? FewOrdinals : Few)[(int)number];
        }

        if (number < 100)
        {
            var ten = Tens[(int)(number / 10) - 2];
            var unit = number % 10;
            return (follows ? " and " : "")
                + (unit > 0 ? $"{ten}-{Write(unit, false, isOrdinal)}" : isOrdinal ? ten[..^1] + "ieth" : ten);
        }

        if (number < 1000)
        {
            return WithRest($"{(follows ? ", " : "")}{Few[(int)(number / 100)]} Hundred", number % 100, isOrdinal);
        }

        var magnitude = Math.Min((int)Math.Floor(Math.Log10(number) / 3), Magnitudes.Length);
        var factor = Math.Pow(10, magnitude * 3);
        var head = $"{(follows ? ", " : "")}{Write(Math.Floor(number / factor), false, false)} {Magnitudes[magnitude - 1]}";
        return WithRest(head, number - (Math.Floor(number / factor) * factor), isOrdinal);
    }

    private static string WithRest(string head, double rest, bool isOrdinal) =>
        rest > 0 ? head + Write(rest, true, isOrdinal) : isOrdinal ? head + "th" : head;

    private static Dictionary<string, double> BuildValues()
    {
        var result = new Dictionary<string, double>(StringComparer.Ordinal);
        Add(Few, i => i);
        Add(FewOrdinals, i => i);
        Add(Tens, i => (i + 2) * 10);
        Add([.. Tens.Select(ten => ten[..^1] + "ieth")], i => (i + 2) * 10);
        Add(["Hundred", "Hundredth"], _ => 100);
        Add(Magnitudes, i => Math.Pow(10, (i + 1) * 3));
        Add([.. Magnitudes.Select(magnitude => magnitude + "th")], i => Math.Pow(10, (i + 1) * 3));
        return result;

        void Add(string[] words, Func<int, double> valueOf)
        {
            for (var i = 0; i < words.Length; i++)
            {
                result[words[i].ToLowerInvariant()] = valueOf(i);
            }
        }
    }
}
