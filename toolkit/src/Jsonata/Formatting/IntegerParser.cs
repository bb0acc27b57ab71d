using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Reads an integer by its picture.</summary>
internal static class IntegerParser
{
    public static double Parse(string text, string picture) => Parse(text, IntegerPicture.Read(picture));

    /// <returns>The number; not a number where the text is none.</returns>
    public static double Parse(string text, IntegerPicture picture) => picture.Class switch
    {
        NumberClass.Letters => Letters.Read(text),
        NumberClass.Roman => RomanNumerals.Read(text),
        NumberClass.Words => NumberWords.Read(text),
        NumberClass.Digits => ParseDigits(text, picture),
        _ => throw Error.At("D3130", -1, value: picture.Token),
    };

    /// <summary>The regular expression of the texts that the picture reads.</summary>
    public static string PatternOf(IntegerPicture picture) => picture.Class switch
    {
        NumberClass.Letters => picture.Case == LetterCase.Upper ? "[A-Z]+" : "[a-z]+",
        NumberClass.Roman => picture.Case == LetterCase.Upper ? "[MDCLXVI]+" : "[mdclxvi]+",
        NumberClass.Words => $"(?:{string.Join('|', NumberWords.Known.OrderByDescending(word => word.Length))}|and|[\\-, ])+",
        NumberClass.Digits => DigitsPatternOf(picture),
        _ => throw Error.At("D3130", -1, value: picture.Token),
    };

    private static string DigitsPatternOf(IntegerPicture picture)
    {
        var zero = picture.Zero;
        var digits = $"[{Regex.Escape(new Rune(zero).ToString())}-{Regex.Escape(new Rune(zero + 9).ToString())}{string.Concat(picture.Grouping.Separators.Select(Regex.Escape))}]";
        var count = picture.ParseWidth is { } width ? $"{{{width}}}" : "+";
        return digits + count + (picture.IsOrdinal ? "(?:th|st|nd|rd)" : "");
    }

    private static double ParseDigits(string text, IntegerPicture picture)
    {
        var digits = picture.IsOrdinal && text.Length > 2 ? text[..^2] : text;
        foreach (var separator in picture.Grouping.Separators)
        {
            digits = digits.Replace(separator, "", StringComparison.Ordinal);
        }

        var plain = new StringBuilder();
        foreach (var rune in digits.EnumerateRunes())
        {
            var digit = rune.Value - picture.Zero;
            plain.Append(digit is >= 0 and <= 9 ? ((char)('0' + digit)).ToString() : rune.ToString());
        }

        return double.TryParse(plain.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }
}
