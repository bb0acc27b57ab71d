using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>The characters that a number's picture is made of.</summary>
internal sealed class NumberSymbols
{
    public string DecimalSeparator { get; private set; } = ".";

    public string GroupingSeparator { get; private set; } = ",";

    public string ExponentSeparator { get; private set; } = "e";

    public string MinusSign { get; private set; } = "-";

    public string Percent { get; private set; } = "%";

    public string PerMille { get; private set; } = "‰";

    public string ZeroDigit { get; private set; } = "0";

    public string OptionalDigit { get; private set; } = "#";

    public string PatternSeparator { get; private set; } = ";";

    public static NumberSymbols From(ObjectValue? options)
    {
        var result = new NumberSymbols();
        if (options is not null)
        {
            result.DecimalSeparator = Text(options, "decimal-separator", result.DecimalSeparator);
            result.GroupingSeparator = Text(options, "grouping-separator", result.GroupingSeparator);
            result.ExponentSeparator = Text(options, "exponent-separator", result.ExponentSeparator);
            result.MinusSign = Text(options, "minus-sign", result.MinusSign);
            result.Percent = Text(options, "percent", result.Percent);
            result.PerMille = Text(options, "per-mille", result.PerMille);
            result.ZeroDigit = Text(options, "zero-digit", result.ZeroDigit);
            result.OptionalDigit = Text(options, "digit", result.OptionalDigit);
            result.PatternSeparator = Text(options, "pattern-separator", result.PatternSeparator);
        }

        return result;
    }

    public bool IsDigit(char character) => character >= ZeroDigit[0] && character <= ZeroDigit[0] + 9;

    public bool IsDigitOrOptional(char character) => IsDigit(character) || Is(character, OptionalDigit);

    public bool IsActive(char character) =>
        IsDigitOrOptional(character)
        || Is(character, DecimalSeparator)
        || Is(character, GroupingSeparator)
        || Is(character, ExponentSeparator)
        || Is(character, PatternSeparator);

    public static bool Is(char character, string symbol) => symbol.Length == 1 && symbol[0] == character;

    private static string Text(ObjectValue options, string name, string standard) =>
        options.Get(name).AsString is { Length: > 0 } text ? text : standard;
}
