namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>One part of a number's picture such as <c>#,##0.00</c>, as XPath's format-number has them, taken apart and checked.</summary>
internal sealed class NumberPicture
{
    private readonly NumberSymbols _symbols;

    public NumberPicture(string text, NumberSymbols symbols)
    {
        _symbols = symbols;
        Text = text;
        var start = 0;
        while (start < text.Length && !IsCore(text[start]))
        {
            start++;
        }

        var end = text.Length;
        while (end > start && !IsCore(text[end - 1]))
        {
            end--;
        }

        Prefix = text[..start];
        Suffix = text[end..];
        Active = text[start..end];
        var exponent = Active.IndexOf(symbols.ExponentSeparator, StringComparison.Ordinal);
        Mantissa = exponent < 0 ? Active : Active[..exponent];
        Exponent = exponent >= 0 ? Active[(exponent + symbols.ExponentSeparator.Length)..] : HasEmptyExponent() ? "" : null;
        var point = Mantissa.IndexOf(symbols.DecimalSeparator, StringComparison.Ordinal);
        Integer = point < 0 ? Mantissa : Mantissa[..point];
        Fraction = point < 0 ? "" : Mantissa[(point + symbols.DecimalSeparator.Length)..];
        NumberPictureChecks.Check(this, symbols);
        Measure();
    }

    public string Text { get; }

    public string Prefix { get; }

    public string Suffix { get; }

    /// <summary>What is between prefix and suffix.</summary>
    public string Active { get; }

    public string Mantissa { get; }

    public string Integer { get; }

    public string Fraction { get; }

    /// <summary>The digits behind the exponent separator; null where there is none.</summary>
    public string? Exponent { get; }

    public int MinimumInteger { get; private set; }

    /// <summary>How many digits stand in front of the decimal point of a number with exponent.</summary>
    public int Scale { get; private set; }

    public int MinimumFraction { get; private set; }

    public int MaximumFraction { get; private set; }

    public int MinimumExponent { get; private set; }

    public Grouping IntegerGrouping { get; private set; } = new([]);

    /// <summary>After how many fraction digits a separator stands.</summary>
    public List<int> FractionSeparators { get; } = [];

    private bool IsCore(char character) => _symbols.IsActive(character) && !NumberSymbols.Is(character, _symbols.ExponentSeparator);

    /// <summary>An exponent separator without digits is outside the core, but no text either.</summary>
    private bool HasEmptyExponent() =>
        Suffix.StartsWith(_symbols.ExponentSeparator, StringComparison.Ordinal)
        || (Active.Length == 0 && Prefix.Contains(_symbols.ExponentSeparator, StringComparison.Ordinal));

    private void Measure()
    {
        MinimumInteger = Integer.Count(_symbols.IsDigit);
        Scale = MinimumInteger;
        MinimumFraction = Fraction.Count(_symbols.IsDigit);
        MaximumFraction = Fraction.Count(_symbols.IsDigitOrOptional);
        MinimumExponent = Exponent?.Length ?? 0;
        if (MinimumInteger == 0 && MaximumFraction == 0)
        {
            if (Exponent is null)
            {
                MinimumInteger = 1;
            }
            else
            {
                MinimumFraction = 1;
                MaximumFraction = 1;
            }
        }

        if (Exponent is not null && MinimumInteger == 0 && Integer.Contains(_symbols.OptionalDigit, StringComparison.Ordinal))
        {
            MinimumInteger = 1;
        }

        if (MinimumInteger == 0 && MinimumFraction == 0)
        {
            MinimumFraction = 1;
        }

        MeasureGroups();
    }

    private void MeasureGroups()
    {
        var separators = new List<(int, string)>();
        for (var i = 0; i < Integer.Length; i++)
        {
            if (NumberSymbols.Is(Integer[i], _symbols.GroupingSeparator))
            {
                separators.Add((Integer[i..].Count(_symbols.IsDigitOrOptional), _symbols.GroupingSeparator));
            }
        }

        IntegerGrouping = new Grouping(separators);
        for (var i = 0; i < Fraction.Length; i++)
        {
            if (NumberSymbols.Is(Fraction[i], _symbols.GroupingSeparator))
            {
                FractionSeparators.Add(Fraction[..i].Count(_symbols.IsDigitOrOptional));
            }
        }
    }
}
