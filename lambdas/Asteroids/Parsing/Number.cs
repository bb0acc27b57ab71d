using System.Globalization;

namespace AsteroidWorkflows.Lambdas.Asteroids.Parsing;

/// <summary>Numbers as tables write them: <c>12</c>, <c>-0.5</c>, <c>9.55E+20</c>.</summary>
internal static class Number
{
    /// <summary>The powers of ten that a double holds exactly.</summary>
    private static readonly double[] ExactPowers = [.. Enumerable.Range(0, 23).Select(power => double.Parse($"1e{power}", CultureInfo.InvariantCulture))];

    /// <summary>Below this, a double holds every whole number exactly.</summary>
    private const ulong ExactWhole = 1UL << 53;

    private const int MostDigits = 18;

    /// <summary>Reads a number, to the nearest double.</summary>
    /// <returns>False for anything else, names such as Nan and Infinity and numbers beyond a double's range included.</returns>
    internal static bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        return !text.IsEmpty
            && text[0] <= '9' // words are told from numbers at their first byte
            && (TryParseExactly(text, out value) || TryParseAny(text, out value));
    }

    private static bool TryParseAny(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>
    /// The short way for nearly every number of a table. With few digits and a small exponent, digits and power of ten are both exact as
    /// doubles, so that their one product or quotient is the nearest double.
    /// </summary>
    /// <returns>False where the long way has to decide.</returns>
    private static bool TryParseExactly(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        var at = 0;
        var negative = TakeSign(text, ref at);
        var whole = 0UL;
        var digits = TakeDigits(text, ref at, ref whole);
        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = TakeDigits(text, ref at, ref whole);
        }

        var power = -fraction;
        if (at < text.Length && (text[at] | 0x20) == 'e')
        {
            at++;
            var down = TakeSign(text, ref at);
            var exponent = 0UL;
            if (TakeDigits(text, ref at, ref exponent) is 0 or > 3)
            {
                return false;
            }

            power += down ? -(int)exponent : (int)exponent;
        }

        if (at < text.Length || digits + fraction is 0 or > MostDigits || whole > ExactWhole || Math.Abs(power) >= ExactPowers.Length)
        {
            return false;
        }

        value = power < 0 ? whole / ExactPowers[-power] : whole * ExactPowers[power];
        value = negative ? -value : value;
        return true;
    }

    private static bool TakeSign(ReadOnlySpan<byte> text, ref int at)
    {
        if (at == text.Length || (text[at] != '-' && text[at] != '+'))
        {
            return false;
        }

        return text[at++] == '-';
    }

    /// <summary>Takes digits on; beyond <see cref="MostDigits"/> their value is of no use.</summary>
    private static int TakeDigits(ReadOnlySpan<byte> text, ref int at, ref ulong value)
    {
        var start = at;
        for (; at < text.Length && char.IsAsciiDigit((char)text[at]); at++)
        {
            value = (value * 10) + (uint)(text[at] - '0');
        }

        return at - start;
    }
}
