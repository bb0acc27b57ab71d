namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>The rules that a number's picture has to follow; of several that are broken, the last one is reported.</summary>
internal sealed class NumberPictureChecks
{
    private string? _broken;

    private NumberPictureChecks()
    {
    }

    public static void Check(NumberPicture picture, NumberSymbols symbols)
    {
        var checks = new NumberPictureChecks();
        checks.CheckAll(picture, symbols);
        if (checks._broken is { } code)
        {
            throw Error.At(code, -1);
        }
    }

    private void CheckAll(NumberPicture picture, NumberSymbols symbols)
    {
        Refuse(Occurs(picture.Text, symbols.DecimalSeparator) > 1, "D3081");
        Refuse(Occurs(picture.Text, symbols.Percent) > 1, "D3082");
        Refuse(Occurs(picture.Text, symbols.PerMille) > 1, "D3083");
        var (hasPercent, hasPerMille) = (Occurs(picture.Text, symbols.Percent) > 0, Occurs(picture.Text, symbols.PerMille) > 0);
        Refuse(hasPercent && hasPerMille, "D3084");
        Refuse(!picture.Mantissa.Any(symbols.IsDigitOrOptional), "D3085");
        Refuse((picture.Active.Length == 0 && picture.Text.Length > 0) || !picture.Active.All(symbols.IsActive), "D3086");
        CheckGrouping(picture, symbols);
        CheckDigitOrder(picture, symbols);
        Refuse(picture.Exponent is { Length: > 0 } && (hasPercent || hasPerMille), "D3092");
        Refuse(picture.Exponent is not null && (picture.Exponent.Length == 0 || !picture.Exponent.All(symbols.IsDigit)), "D3093");
    }

    private void CheckGrouping(NumberPicture picture, NumberSymbols symbols)
    {
        var endsGrouped = picture.Integer.EndsWith(symbols.GroupingSeparator, StringComparison.Ordinal);
        var hasPoint = picture.Mantissa.Contains(symbols.DecimalSeparator, StringComparison.Ordinal);
        Refuse(hasPoint && (endsGrouped || picture.Fraction.StartsWith(symbols.GroupingSeparator, StringComparison.Ordinal)), "D3087");
        Refuse(!hasPoint && endsGrouped, "D3088");
        Refuse(picture.Text.Contains(symbols.GroupingSeparator + symbols.GroupingSeparator, StringComparison.Ordinal), "D3089");
    }

    private void CheckDigitOrder(NumberPicture picture, NumberSymbols symbols)
    {
        // The reference looks at the outermost optional digit of each part only.
        var first = picture.Integer.IndexOf(symbols.OptionalDigit, StringComparison.Ordinal);
        Refuse(first >= 0 && picture.Integer[..first].Any(symbols.IsDigit), "D3090");
        var last = picture.Fraction.LastIndexOf(symbols.OptionalDigit, StringComparison.Ordinal);
        Refuse(last >= 0 && picture.Fraction[last..].Any(symbols.IsDigit), "D3091");
    }

    private static int Occurs(string text, string symbol)
    {
        var count = 0;
        for (var place = text.IndexOf(symbol, StringComparison.Ordinal); place >= 0; place = text.IndexOf(symbol, place + symbol.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private void Refuse(bool isWrong, string code) => _broken = isWrong ? code : _broken;
}
