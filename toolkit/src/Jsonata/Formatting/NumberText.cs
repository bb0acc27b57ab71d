using System.Globalization;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Numbers as JavaScript writes them: shortest text that reads back the same, exponent from 1e21 and below 1e-6.</summary>
internal static class NumberText
{
    private const double LargestPlainInteger = 1e15;

    public static string Of(double number)
    {
        if (Math.Abs(number) < LargestPlainInteger && Math.Truncate(number) == number)
        {
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        }

        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        if (!shortest.Contains('E', StringComparison.Ordinal))
        {
            return shortest;
        }

        var (negative, digits, exponent) = Split(shortest);
        var text = exponent is >= 21 or <= -7 ? WithExponent(digits, exponent)
            : exponent < 0 ? "0." + new string('0', -exponent - 1) + digits
            : digits.Length <= exponent + 1 ? digits.PadRight(exponent + 1, '0')
            : $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
        return negative ? "-" + text : text;
    }

    /// <summary>As <see cref="Of"/>, a fraction with at most 15 significant digits, which hides what binary fractions cannot hold; an integer as it is.</summary>
    public static string OfRounded(double number)
    {
        const int FifteenDigitsAndPoint = 16;
        var text = Of(number);
        return text.Length <= FifteenDigitsAndPoint ? text : Of(Rounded(number));
    }

    private static double Rounded(double number) =>
        Math.Truncate(number) == number
            ? number
            : double.Parse(number.ToString("E14", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string WithExponent(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }

    /// <summary>The digits of a number's text without zeros at their ends, and the power of ten of the first.</summary>
    public static (bool Negative, string Digits, int Exponent) Split(string text)
    {
        var negative = text[0] == '-';
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = text.AsSpan(negative ? 1 : 0, (mark < 0 ? text.Length : mark) - (negative ? 1 : 0));
        var point = mantissa.IndexOf('.');
        var digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (negative, digits.Trim('0'), exponent - leading);
    }
}
