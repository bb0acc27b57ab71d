using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Numbers as Step Functions, which runs on Java, writes them: whole ones in full as far as a long goes, others as doubles.</summary>
internal static class JavaNumber
{
    private const double EndOfLong = 9223372036854775808.0;

    /// <summary>The text of a number that is finite.</summary>
    public static string Of(double number)
    {
        if (Math.Truncate(number) == number && number is >= -EndOfLong and < EndOfLong)
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
    public static bool AreWrittenSo(ReadOnlySpan<byte> json)
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
    /// <param name="isPlain">Whether it is digits only, few enough for a long.</param>
    private static int EndOfNumber(ReadOnlySpan<byte> json, int start, out bool isPlain)
    {
        const int SurelyWithinLong = 18;
        isPlain = json[start - 1] != '-';
        var end = start;
        for (; end < json.Length; end++)
        {
            var character = json[end];
            if (character is >= (byte)'0' and <= (byte)'9')
            {
                continue;
            }

            if (character is not ((byte)'.' or (byte)'e' or (byte)'E' or (byte)'+' or (byte)'-'))
            {
                break;
            }

            isPlain = false;
        }

        isPlain &= end - start < SurelyWithinLong;
        return end;
    }

    /// <summary>One digit in front of the point, at least one behind it, and the exponent without a plus sign.</summary>
    private static string Scientific(string shortest)
    {
        var (isNegative, digits, exponent) = NumberText.Split(shortest);
        return string.Create(CultureInfo.InvariantCulture, $"{(isNegative ? "-" : "")}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent}");
    }
}
