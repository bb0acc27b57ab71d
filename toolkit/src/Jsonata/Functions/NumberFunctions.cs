using System.Globalization;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Jsonata.Formatting;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>Numbers from numbers and from texts.</summary>
internal static partial class NumberFunctions
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static void AddTo(FunctionTable table)
    {
        table.Add("number", "<(nsb)-:n>", (a, _) => ToNumber(a[0]));
        table.Add("abs", "<n-:n>", (a, _) => Apply(a[0], Math.Abs));
        table.Add("floor", "<n-:n>", (a, _) => Apply(a[0], Math.Floor));
        table.Add("ceil", "<n-:n>", (a, _) => Apply(a[0], Math.Ceiling));
        table.Add("round", "<n-n?:n>", (a, call) => Apply(a[0], number => Round(number, a[1].IsNumber ? a[1].Number : 0, call.Run.Dialect)));
        table.Add("sqrt", "<n-:n>", (a, _) => Apply(a[0], number => number < 0 ? throw Error.Of("D3060", a[0]) : Math.Sqrt(number)));
        table.Add("power", "<n-n:n>", (a, _) => Apply(a[0], number => Power(number, a[1])));
        table.Add("random", "<:n>", (_, call) => Value.Of(call.Run.Options.Random()));
        table.Add("formatBase", "<n-n?:s>", (a, _) => FormatBase(a[0], a[1]));
    }

    /// <summary>Rounds half to even, in decimal digits, so that 1.005 is what it looks like.</summary>
    public static double Round(double number, double digits)
    {
        var shifted = double.IsFinite(number) ? Shift(number, digits) : number;
        if (!double.IsFinite(shifted))
        {
            // More digits are asked for than a number has.
            return number;
        }

        var result = Shift(Math.Round(shifted, MidpointRounding.ToEven), -digits);
        return result == 0 ? 0 : result;
    }

    /// <summary>As JavaScript shifts a number by writing its exponent: what is no exponent, or leads beyond a double, is not a number.</summary>
    private static double Round(double number, double digits, JsonataDialect dialect)
    {
        var isNumber = digits == 0 || (double.IsInteger(digits) && double.IsFinite(number) && double.IsFinite(Shift(number, digits)));
        return dialect == JsonataDialect.Standard || isNumber ? Round(number, digits) : double.NaN;
    }

    private static double Shift(double number, double digits)
    {
        var text = NumberText.Of(number);
        var mark = text.IndexOf('e', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : double.Parse(text.AsSpan(mark + 1), NumberStyles.Float, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var shifted = (int)Math.Clamp(Math.Truncate(exponent + digits), -10_000, 10_000);
        return double.Parse(string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{shifted}"), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static Value Apply(Value value, Func<double, double> function) =>
        value.IsNumber ? Value.Of(function(value.Number)) : default;

    private static double Power(double number, Value exponent)
    {
        var result = Math.Pow(number, exponent.IsNumber ? exponent.Number : double.NaN);
        return double.IsFinite(result) ? result : throw Error.Of("D3061", Value.Of(number), exponent);
    }

    private static Value ToNumber(Value value)
    {
        if (value.IsUndefined || value.IsNumber)
        {
            return value;
        }

        if (value.AsString is not { } text)
        {
            return Value.Of(value.IsTrue ? 1 : 0);
        }

        var number = DecimalNumber().IsMatch(text) ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
            : PrefixedNumber().IsMatch(text) ? FromPrefixed(text)
            : double.NaN;
        return double.IsFinite(number) ? Value.Of(number) : throw Error.Of("D3030", value);
    }

    private static double FromPrefixed(string text)
    {
        var radix = text[1] is 'x' or 'X' ? 16 : text[1] is 'o' or 'O' ? 8 : 2;
        var result = 0.0;
        foreach (var digit in text.AsSpan(2))
        {
            result = (result * radix) + Digits.IndexOf(char.ToLowerInvariant(digit));
        }

        return result;
    }

    private static Value FormatBase(Value value, Value radixValue)
    {
        if (!value.IsNumber)
        {
            return default;
        }

        if (!double.IsFinite(value.Number))
        {
            throw Error.Of("D1001", value);
        }

        var radix = radixValue.IsNumber ? Round(radixValue.Number, 0) : 10;
        if (radix is not (>= 2 and <= 36))
        {
            throw Error.Of("D3100", radixValue);
        }

        var number = Round(value.Number, 0);
        var rest = Math.Abs(number);
        var result = new System.Text.StringBuilder();
        do
        {
            result.Insert(0, Digits[(int)(rest % radix)]);
            rest = Math.Floor(rest / radix);
        }
        while (rest > 0 && double.IsFinite(rest));
        return Value.Of(number < 0 ? "-" + result : result.ToString());
    }

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?([Ee][-+]?[0-9]+)?\z")]
    private static partial Regex DecimalNumber();

    [GeneratedRegex(@"^0([xX][0-9A-Fa-f]+|[oO][0-7]+|[bB][01]+)\z")]
    private static partial Regex PrefixedNumber();
}
