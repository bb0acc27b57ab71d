namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>a, b, … z, aa, ab, …</summary>
internal static class Letters
{
    public static string Write(double number, LetterCase letterCase)
    {
        var first = letterCase == LetterCase.Upper ? 'A' : 'a';
        var result = "";
        while (number > 0)
        {
            result = (char)(first + (int)((number - 1) % 26)) + result;
            number = Math.Floor((number - 1) / 26);
        }

        return result;
    }

    public static double Read(string text)
    {
        var result = 0.0;
        foreach (var letter in text)
        {
            result = (result * 26) + (char.ToLowerInvariant(letter) - 'a' + 1);
        }

        return result;
    }
}
