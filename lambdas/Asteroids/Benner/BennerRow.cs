using AsteroidWorkflows.Lambdas.Asteroids.Parsing;

namespace AsteroidWorkflows.Lambdas.Asteroids.Benner;

/// <summary>
/// A row of the list: <c>rank percentile [(number) [name]] designation delta-v dv/Moon dv/Mars H a e i [notes]</c>.
/// Its parts are slices of the line. Numbers are checked and kept as they are written, so nothing is lost to rounding.
/// </summary>
internal readonly ref struct BennerRow
{
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
        if (!IsWhole(Tokens.TakeFirst(ref line)) || !IsDecimal(Tokens.TakeFirst(ref line)) || !TryTakeNumber(ref line, out var number))
        {
            return false;
        }

        // Names may look like anything, even like numbers; what follows them has a fixed shape, so it is read from the end.
        var last = Tokens.TakeLast(ref line);
        while (!last.IsEmpty && !IsDecimal(last))
        {
            last = Tokens.TakeLast(ref line);
        }

        row = new BennerRow
        {
            Number = number,
            Inclination = last,
            Eccentricity = Tokens.TakeLast(ref line),
            SemiMajorAxis = Tokens.TakeLast(ref line),
            Magnitude = Tokens.TakeLast(ref line),
            DeltaVToMars = Tokens.TakeLast(ref line),
            DeltaVToMoon = Tokens.TakeLast(ref line),
            DeltaV = Tokens.TakeLast(ref line),
            Letters = Tokens.TakeLast(ref line),
            Year = Tokens.TakeLast(ref line),
            Name = Tokens.Trim(line),
        };
        return row.IsComplete;
    }

    private bool IsComplete =>
        IsDecimal(Inclination)
        && IsDecimal(Eccentricity)
        && IsDecimal(SemiMajorAxis)
        && IsDecimal(Magnitude)
        && IsDecimal(DeltaVToMars)
        && IsDecimal(DeltaVToMoon)
        && IsDecimal(DeltaV)
        && IsDesignation(Year, Letters)
        && (!Number.IsEmpty || Name.IsEmpty);

    /// <summary>Takes off <c>(25143)</c>, if the line goes on with it.</summary>
    private static bool TryTakeNumber(scoped ref ReadOnlySpan<byte> line, out ReadOnlySpan<byte> number)
    {
        number = default;
        line = Tokens.Trim(line);
        if (line.IsEmpty || line[0] != '(')
        {
            return true;
        }

        var close = line.IndexOf((byte)')');
        if (close < 0)
        {
            return false;
        }

        number = Tokens.Trim(line[1..close]);
        line = line[(close + 1)..];
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
