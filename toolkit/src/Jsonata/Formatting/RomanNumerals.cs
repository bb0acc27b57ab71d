namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>I, II, III, IV, …; zero is an empty text.</summary>
internal static class RomanNumerals
{
    private static readonly (int Value, string Numeral)[] Numerals =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    public static string Write(int number, LetterCase letterCase)
    {
        var result = new System.Text.StringBuilder();
        foreach (var (value, numeral) in Numerals)
        {
            for (; number >= value; number -= value)
            {
                result.Append(numeral);
            }
        }

        return letterCase == LetterCase.Upper ? result.ToString().ToUpperInvariant() : result.ToString();
    }

    public static double Read(string text)
    {
        var result = 0;
        var largest = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var value = ValueOf(char.ToLowerInvariant(text[i]));
            result += value < largest ? -value : value;
            largest = Math.Max(largest, value);
        }

        return result;
    }

    private static int ValueOf(char numeral) => numeral switch
    {
        'm' => 1000,
        'd' => 500,
        'c' => 100,
        'l' => 50,
        'x' => 10,
        'v' => 5,
        _ => 1,
    };
}
