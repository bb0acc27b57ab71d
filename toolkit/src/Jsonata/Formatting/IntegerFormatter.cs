using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Writes an integer by its picture.</summary>
internal static class IntegerFormatter
{
    /// <summary>Longer than any number in words, letters or Roman numerals that someone wants to read.</summary>
    private const double LargestRoman = 1e6;

    public static string Format(double number, string picture) => Format(number, IntegerPicture.Read(picture));

    public static string Format(double number, IntegerPicture picture)
    {
        var absolute = Math.Abs(Math.Floor(number));
        var text = picture.Class switch
        {
            NumberClass.Letters => Letters.Write(absolute, picture.Case),
            NumberClass.Roman => absolute <= LargestRoman
                ? RomanNumerals.Write((int)absolute, picture.Case)
                : throw Error.Of("D1001", Values.Value.Of(number)),
            NumberClass.Words => NumberWords.Write(absolute, picture.IsOrdinal, picture.Case),
            NumberClass.Digits => Digits(absolute, picture),
            _ => throw Error.At("D3130", -1, value: picture.Token),
        };
        return Math.Floor(number) < 0 ? "-" + text : text;
    }

    private static string Digits(double absolute, IntegerPicture picture)
    {
        var plain = absolute.ToString("F0", CultureInfo.InvariantCulture).PadLeft(Math.Min(picture.MandatoryDigits, 1000), '0');
        var digits = picture.Zero == '0' ? plain : Translate(plain, picture.Zero);
        return picture.Grouping.Apply(digits) + (picture.IsOrdinal ? OrdinalSuffix(plain) : "");
    }

    public static string Translate(string digits, int zero)
    {
        var result = new StringBuilder();
        foreach (var digit in digits)
        {
            result.Append(char.IsAsciiDigit(digit) ? new Rune(zero + (digit - '0')).ToString() : digit.ToString());
        }

        return result.ToString();
    }

    private static string OrdinalSuffix(string digits)
    {
        if (digits is [.., '1', _])
        {
            return "th";
        }

        return digits[^1] switch
        {
            '1' => "st",
            '2' => "nd",
            '3' => "rd",
            _ => "th",
        };
    }
}
