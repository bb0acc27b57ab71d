using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>A picture of an integer such as <c>#,##0</c>, <c>I</c>, <c>Ww;o</c>, as XPath's format-integer has them.</summary>
internal sealed class IntegerPicture
{
    private IntegerPicture(string token)
    {
        Token = token;
    }

    /// <summary>The picture without its modifier.</summary>
    public string Token { get; }

    public NumberClass Class { get; private init; }

    public LetterCase Case { get; private init; }

    public bool IsOrdinal { get; private init; }

    /// <summary>The digit zero of the picture's family of digits.</summary>
    public int Zero { get; private init; } = '0';

    public int MandatoryDigits { get; set; }

    public int OptionalDigits { get; private init; }

    public Grouping Grouping { get; private init; } = new([]);

    /// <summary>How many digits to read, where another number follows without anything in between.</summary>
    public int? ParseWidth { get; set; }

    public static IntegerPicture Read(string picture)
    {
        var semicolon = picture.LastIndexOf(';');
        var token = semicolon < 0 ? picture : picture[..semicolon];
        var isOrdinal = semicolon >= 0 && semicolon + 1 < picture.Length && picture[semicolon + 1] == 'o';
        var (kind, letterCase) = token switch
        {
            "A" => (NumberClass.Letters, LetterCase.Upper),
            "a" => (NumberClass.Letters, LetterCase.Lower),
            "I" => (NumberClass.Roman, LetterCase.Upper),
            "i" => (NumberClass.Roman, LetterCase.Lower),
            "W" => (NumberClass.Words, LetterCase.Upper),
            "w" => (NumberClass.Words, LetterCase.Lower),
            "Ww" => (NumberClass.Words, LetterCase.Title),
            _ => (NumberClass.Digits, LetterCase.Lower),
        };
        return kind == NumberClass.Digits
            ? ReadDigits(token, isOrdinal)
            : new(token) { Class = kind, Case = letterCase, IsOrdinal = isOrdinal };
    }

    private static IntegerPicture ReadDigits(string token, bool isOrdinal)
    {
        int? zero = null;
        var (mandatory, optional, position) = (0, 0, 0);
        var separators = new List<(int, string)>();
        foreach (var rune in token.EnumerateRunes().Reverse())
        {
            if (ZeroOf(rune) is { } family)
            {
                zero ??= family;
                mandatory++;
                position++;
                if (zero != family)
                {
                    throw Error.At("D3131", -1);
                }
            }
            else if (rune.Value == '#')
            {
                optional++;
                position++;
            }
            else
            {
                separators.Add((position, rune.ToString()));
            }
        }

        return new(token)
        {
            Class = mandatory > 0 ? NumberClass.Digits : NumberClass.Other,
            IsOrdinal = isOrdinal,
            Zero = zero ?? '0',
            MandatoryDigits = mandatory,
            OptionalDigits = optional,
            Grouping = new Grouping(separators),
        };
    }

    private static int? ZeroOf(Rune rune)
    {
        var digit = CharUnicodeInfo.GetDecimalDigitValue(rune.ToString(), 0);
        return digit >= 0 ? rune.Value - digit : null;
    }
}
