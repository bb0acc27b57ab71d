using AsteroidWorkflows.Lambdas.Asteroids.Parsing;

namespace AsteroidWorkflows.Lambdas.Asteroids.Benner;

/// <summary>
/// A row of the list: <c>rank percentile [(number) [name]] designation delta-v dv/Moon dv/Mars H a e i [notes]</c>.
/// Its parts are slices of the line. Numbers are checked and kept as they are written, so nothing is lost to rounding.
/// </summary>
internal readonly ref struct BennerRow
{
    private const int Rank = 0;
    private const int Percentile = 1;
    private const int FromYearToInclination = 8;

    internal ReadOnlySpan<byte> Number { get; private init; }

    internal ReadOnlySpan<byte> Name { get; private init; }

    /// <summary>The first half of the provisional designation: <c>2006</c> of <c>2006 RH120</c>, <c>6743</c> of <c>6743 P-L</c>.</summary>
    internal ReadOnlySpan<byte> Year { get; private init; }

    /// <summary>The second half of the provisional designation.</summary>
    internal ReadOnlySpan<byte> Letters { get; private init; }

    internal ReadOnlySpan<byte> DeltaV { get; private init; }

    internal ReadOnlySpan<byte> DeltaVToMoon { get; private init; }

    internal ReadOnlySpan<byte> DeltaVToMars { get; private init; }

    internal ReadOnlySpan<byte> Magnitude { get; private init; }

    internal ReadOnlySpan<byte> SemiMajorAxis { get; private init; }

    internal ReadOnlySpan<byte> Eccentricity { get; private init; }

    internal ReadOnlySpan<byte> Inclination { get; private init; }

    /// <summary>Reads a line of plain text.</summary>
    /// <returns>False for a line that is no row.</returns>
    internal static bool TryParse(ReadOnlySpan<byte> line, out BennerRow row)
    {
        row = default;
        var tokens = new Tokens(line);

        // Names may look like anything, even like numbers; what follows them has a fixed shape, so it is read from the end.
        var last = tokens.Count - 1;
        while (last > Percentile && !IsDecimal(tokens[last]))
        {
            last--;
        }

        var year = last - FromYearToInclination;
        if (year <= Percentile
            || !IsWhole(tokens[Rank])
            || !IsDecimal(tokens[Percentile])
            || !IsDesignation(tokens[year], tokens[year + 1])
            || !TryReadNumberAndName(tokens[Percentile + 1, year], out var number, out var name))
        {
            return false;
        }

        for (var index = year + 2; index < last; index++)
        {
            if (!IsDecimal(tokens[index]))
            {
                return false;
            }
        }

        row = new BennerRow
        {
            Number = number,
            Name = name,
            Year = tokens[year],
            Letters = tokens[year + 1],
            DeltaV = tokens[year + 2],
            DeltaVToMoon = tokens[year + 3],
            DeltaVToMars = tokens[year + 4],
            Magnitude = tokens[year + 5],
            SemiMajorAxis = tokens[year + 6],
            Eccentricity = tokens[year + 7],
            Inclination = tokens[last],
        };
        return true;
    }

    /// <summary>Reads <c>(25143) Itokawa</c>, or <c>(25143)</c>, or nothing.</summary>
    private static bool TryReadNumberAndName(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> number, out ReadOnlySpan<byte> name)
    {
        number = default;
        name = default;
        if (text.IsEmpty)
        {
            return true;
        }

        var close = text.IndexOf((byte)')');
        if (text[0] != '(' || close < 0)
        {
            return false;
        }

        number = Tokens.Trim(text[1..close]);
        name = Tokens.Trim(text[(close + 1)..]);
        return IsWhole(number);
    }

    private static bool IsDesignation(ReadOnlySpan<byte> year, ReadOnlySpan<byte> letters) =>
        year.Length == 4
        && (char.IsAsciiDigit((char)year[0]) || year[0] == 'A')
        && IsWhole(year[1..])
        && !letters.IsEmpty
        && char.IsAsciiLetterUpper((char)letters[0])
        && IsLettersOrDigits(letters);

    private static bool IsLettersOrDigits(ReadOnlySpan<byte> text)
    {
        foreach (var value in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)value) && value != '-')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWhole(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool IsDecimal(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && text[0] == '-')
        {
            text = text[1..];
        }

        var digits = 0;
        var points = 0;
        foreach (var value in text)
        {
            if (char.IsAsciiDigit((char)value))
            {
                digits++;
            }
            else if (value != '.' || ++points > 1)
            {
                return false;
            }
        }

        return digits > 0;
    }
}
