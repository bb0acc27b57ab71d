using System.Globalization;
using System.Text;
using AsteroidWorkflows.Jsonata.Functions;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Writes a number by its picture.</summary>
internal static class NumberFormatter
{
    /// <summary>More digits than this have no meaning in a double.</summary>
    private const int MostFractionDigits = 340;

    public static string Format(double number, string picture, NumberSymbols symbols)
    {
        var parts = picture.Split(symbols.PatternSeparator);
        if (parts.Length > 2)
        {
            throw Error.At("D3080", -1);
        }

        var pictures = Array.ConvertAll(parts, part => new NumberPicture(part, symbols));
        var chosen = number >= 0 || pictures.Length == 1 ? pictures[0] : pictures[1];
        var sign = number < 0 && pictures.Length == 1 ? symbols.MinusSign : "";
        return sign + chosen.Prefix + Core(Math.Abs(number), chosen, symbols) + chosen.Suffix;
    }

    private static string Core(double number, NumberPicture picture, NumberSymbols symbols)
    {
        if (picture.Text.Contains(symbols.Percent, StringComparison.Ordinal))
        {
            number *= 100;
        }
        else if (picture.Text.Contains(symbols.PerMille, StringComparison.Ordinal))
        {
            number *= 1000;
        }

        if (!double.IsFinite(number))
        {
            throw Error.At("D1001", -1, value: "infinity");
        }

        var exponent = 0;
        if (picture.Exponent is not null && number > 0)
        {
            (number, exponent) = Scale(number, picture.Scale);
        }

        var result = new StringBuilder(Mantissa(number, picture, symbols));
        if (picture.Exponent is not null)
        {
            var digits = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(picture.MinimumExponent, '0');
            result.Append(symbols.ExponentSeparator)
                .Append(exponent < 0 ? symbols.MinusSign : "")
                .Append(IntegerFormatter.Translate(digits, symbols.ZeroDigit[0]));
        }

        return result.ToString();
    }

    private static (double Mantissa, int Exponent) Scale(double number, int digits)
    {
        var (largest, smallest) = (Math.Pow(10, digits), Math.Pow(10, digits - 1));
        var exponent = 0;
        while (number < smallest)
        {
            number *= 10;
            exponent--;
        }

        while (number > largest)
        {
            number /= 10;
            exponent++;
        }

        return (number, exponent);
    }

    private static string Mantissa(double number, NumberPicture picture, NumberSymbols symbols)
    {
        var places = Math.Min(picture.MaximumFraction, MostFractionDigits);
        var text = NumberFunctions.Round(number, places).ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var integer = (point < 0 ? text : text[..point]).TrimStart('0').PadLeft(picture.MinimumInteger, '0');
        var fraction = (point < 0 ? "" : text[(point + 1)..].TrimEnd('0')).PadRight(picture.MinimumFraction, '0');
        var zero = symbols.ZeroDigit[0];
        var result = new StringBuilder(picture.IntegerGrouping.Apply(IntegerFormatter.Translate(integer, zero)));
        if (fraction.Length > 0)
        {
            result.Append(symbols.DecimalSeparator).Append(Grouped(IntegerFormatter.Translate(fraction, zero), picture, symbols));
        }

        return result.ToString();
    }

    private static string Grouped(string fraction, NumberPicture picture, NumberSymbols symbols)
    {
        var result = new StringBuilder();
        for (var i = 0; i < fraction.Length; i++)
        {
            result.Append(i > 0 && picture.FractionSeparators.Contains(i) ? symbols.GroupingSeparator : "").Append(fraction[i]);
        }

        return result.ToString();
    }
}
