using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Numbers as Step Functions, which runs on Java, writes them: whole ones in full as far as a long goes, others as doubles.</summary>
internal static class JavaNumber
{
    private const double EndOfLong = 9223372036854775808.0;
    private const int DigitsOfAnyLong = 18;
    private const int DigitsOfAnyDouble = 15;
    private const int DigitsWithoutExponent = 7;

    /// <summary>The text of a number that is finite.</summary>
    public static string Of(double number)
    {
        if (Math.Truncate(number) == number && number is > -EndOfLong and < EndOfLong)
        {
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        }

        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        return Math.Abs(number) is >= 1e-3 and < 1e7 ? shortest : Scientific(shortest);
    }

    /// <summary>The text of a number of the input or of <c>$parse</c>: exact where it is a whole one within a long.</summary>
    public static string Of(ReadOnlySpan<byte> written) =>
        long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole.ToString(CultureInfo.InvariantCulture)
            : Of(double.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture));

    /// <summary>Is there no number in the text, which must be JSON, that Step Functions would write otherwise?</summary>
    public static bool AreWrittenSo(ReadOnlySpan<byte> json) => !MayHaveNumbers(json) || AreAllWrittenSo(json);

    /// <summary>Looks, many bytes at a time, for a digit or a minus sign behind what can stand in front of a number.</summary>
    private static bool MayHaveNumbers(ReadOnlySpan<byte> json)
    {
        if (json.Length <= Vector128<byte>.Count || json[0] is not ((byte)'{' or (byte)'['))
        {
            return true;
        }

        var last = json.Length - Vector128<byte>.Count - 1;
        for (var at = 0; ; at = Math.Min(at + Vector128<byte>.Count, last))
        {
            var before = Vector128.Create(json[at..]);
            var number = Vector128.Create(json[(at + 1)..]);
            var isInFront = Vector128.Equals(before, Vector128.Create((byte)':')) | Vector128.Equals(before, Vector128.Create((byte)','))
                | Vector128.Equals(before, Vector128.Create((byte)'[')) | Vector128.LessThanOrEqual(before, Vector128.Create((byte)' '));
            var isNumber = Vector128.LessThanOrEqual(number - Vector128.Create((byte)'0'), Vector128.Create((byte)9))
                | Vector128.Equals(number, Vector128.Create((byte)'-'));
            if ((isInFront & isNumber) != Vector128<byte>.Zero)
            {
                return true;
            }

            if (at == last)
            {
                return false;
            }
        }
    }

    private static bool AreAllWrittenSo(ReadOnlySpan<byte> json)
    {
        for (var i = 0; i < json.Length; i++)
        {
            var character = json[i];
            if (character == '"')
            {
                i = EndOfString(json, i + 1);
            }
            else if (character is (>= (byte)'0' and <= (byte)'9') or (byte)'-')
            {
                var start = i;
                i = EndOfNumber(json, i + 1, out var isPlain);
                if (!isPlain && !IsWrittenSo(json[start..i]))
                {
                    return false;
                }

                i--;
            }
        }

        return true;
    }

    private static bool IsWrittenSo(ReadOnlySpan<byte> number)
    {
        var value = double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value) && Of(number).Equals(Encoding.ASCII.GetString(number), StringComparison.Ordinal);
    }

    private static int EndOfString(ReadOnlySpan<byte> json, int start)
    {
        while (true)
        {
            start += json[start..].IndexOfAny((byte)'"', (byte)'\\');
            if (json[start] == '"')
            {
                return start;
            }

            start += 2;
        }
    }

    /// <param name="json">The text.</param>
    /// <param name="start">Behind the number's first character.</param>
    /// <param name="isPlain">Whether it surely is as Step Functions writes it.</param>
    private static int EndOfNumber(ReadOnlySpan<byte> json, int start, out bool isPlain)
    {
        var point = -1;
        var hasExponent = false;
        var end = start;
        for (; end < json.Length; end++)
        {
            var character = json[end];
            if (character == '.')
            {
                point = end;
            }
            else if (character is (byte)'e' or (byte)'E' or (byte)'+' or (byte)'-')
            {
                hasExponent = true;
            }
            else if (character is < (byte)'0' or > (byte)'9')
            {
                break;
            }
        }

        var digits = json[start - 1] == '-' ? start : start - 1;
        isPlain = !hasExponent && (point < 0 ? IsPlainInteger(json[digits..end]) : IsPlainFraction(json[digits..point], json[(point + 1)..end]));
        return end;
    }

    private static bool IsPlainInteger(ReadOnlySpan<byte> digits) => digits.Length <= DigitsOfAnyLong && digits[0] != '0';

    /// <summary>Up to fifteen digits come back from a double as they were; the rest is where Java turns to exponents.</summary>
    private static bool IsPlainFraction(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction) =>
        whole.Length <= DigitsWithoutExponent
        && whole.Length + fraction.Length <= DigitsOfAnyDouble
        && fraction[^1] != '0'
        && (whole[0] != '0' || fraction[..Math.Min(3, fraction.Length)].ContainsAnyExcept((byte)'0'));

    /// <summary>One digit in front of the point, at least one behind it, and the exponent without a plus sign.</summary>
    private static string Scientific(string shortest)
    {
        var (isNegative, digits, exponent) = NumberText.Split(shortest);
        return string.Create(CultureInfo.InvariantCulture, $"{(isNegative ? "-" : "")}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent}");
    }
}
