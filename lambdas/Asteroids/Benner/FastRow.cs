using System.Numerics;
using System.Runtime.CompilerServices;
using AsteroidWorkflows.Lambdas.Asteroids.Parsing;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace AsteroidWorkflows.Lambdas.Asteroids.Benner;

/// <summary>
/// The short way to read nearly every row: one of less than 128 bytes, without markup, and without what <see cref="BennerRow"/> takes but
/// hardly anybody writes. It never says that a line is no row: <see cref="BennerRow"/> judges what is declined here.
/// </summary>
internal struct FastRow
{
    private const int FewestTokens = 11;
    private const int MostTokens = 16;
    private const int Rank = 0;
    private const int Percentile = 1;
    private const int InParentheses = 2;
    private const int FromYearToInclination = 8;

    /// <summary>Where tokens begin and end, by turns.</summary>
    private Edges _edges;

    /// <summary>The token that is the designation's first half; where all others are follows from it.</summary>
    private int _year;

    /// <summary>Bytes of its line, without the line feed.</summary>
    internal int Length { get; private set; }

    /// <summary>Empty for most bodies, as is the name.</summary>
    internal Part Number { get; private set; }

    internal Part Name { get; private set; }

    internal readonly Part Designation => new(Start(_year), End(_year + 1));

    internal readonly Part DeltaV => Token(_year + 2);

    internal readonly Part Magnitude => Token(_year + 5);

    internal readonly Part SemiMajorAxis => Token(_year + 6);

    internal readonly Part Eccentricity => Token(_year + 7);

    internal readonly Part Inclination => Token(_year + FromYearToInclination);

    /// <summary>
    /// Reads the first line of a text of at least <see cref="ByteMask.All"/> bytes. It is compiled in full before its first call: a list is
    /// over before code that is measured first has paid for itself.
    /// </summary>
    [MethodImpl(AggressiveOptimization)]
    internal static bool TryRead(ReadOnlySpan<byte> text, out FastRow row)
    {
        row = default;
        var map = new LineMap(text);
        var edges = map.Solid ^ map.Solid.After;
        var count = edges.Count / 2;
        if (map.Length == ByteMask.All || !map.Markup.IsEmpty || count is < FewestTokens or > MostTokens)
        {
            return false;
        }

        row.Length = map.Length;
        row.Note(edges);
        var notDecimal = map.NotDecimal;
        var last = count - 1;
        while (!(notDecimal & row.Bytes(last)).IsEmpty)
        {
            // Notes are told by their first letter. Whatever else is no decimal here might be one for BennerRow: it may have a sign.
            if (!char.IsAsciiLetter((char)text[row.Start(last)]) || --last < FewestTokens - 1)
            {
                return false;
            }
        }

        row._year = last - FromYearToInclination;
        var decimals = ByteMask.UpTo(row.End(Percentile)) | ByteMask.Between(row.Start(row._year + 2), row.End(last));
        return (notDecimal & decimals).IsEmpty
            && (map.Points & ByteMask.UpTo(row.End(Rank))).IsEmpty
            && row.HasDesignation(text, map)
            && (row._year == InParentheses || row.TryReadNumberAndName(text, map));
    }

    [MethodImpl(AggressiveInlining)]
    private readonly bool HasDesignation(ReadOnlySpan<byte> text, in LineMap map)
    {
        var year = Start(_year);
        var letters = year + "2006 ".Length;
        return End(_year) == letters - 1
            && text[letters - 1] == ' '
            && Start(_year + 1) == letters
            && (char.IsAsciiDigit((char)text[year]) || text[year] == 'A')
            && char.IsAsciiLetterUpper((char)text[letters])
            && (ByteMask.Between(year + 1, letters - 1) & ~map.Digits).IsEmpty
            && (ByteMask.Between(letters, End(_year + 1)) & ~map.WordBytes).IsEmpty;
    }

    [MethodImpl(AggressiveInlining)]
    private bool TryReadNumberAndName(ReadOnlySpan<byte> text, in LineMap map)
    {
        var (open, close) = (Start(InParentheses), End(InParentheses) - 1);
        Number = new Part(open + 1, close);
        if (_year > InParentheses + 1)
        {
            Name = new Part(Start(InParentheses + 1), End(_year - 1));
        }

        return text[open] == '('
            && text[close] == ')'
            && close - open > 1
            && (ByteMask.Between(open + 1, close) & ~map.Digits).IsEmpty
            && IsPlain(text[Name.Start..Name.End]);
    }

    /// <summary>Whether a name is written as it stands.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> name) => LenientText.IsClean(name) && !name.ContainsAny((byte)',', (byte)'"');

    [MethodImpl(AggressiveInlining)]
    private void Note(ByteMask edges)
    {
        Span<byte> noted = _edges;
        var at = 0;
        for (var left = edges.First; left != 0; left &= left - 1, at++)
        {
            noted[at] = (byte)BitOperations.TrailingZeroCount(left);
        }

        for (var left = edges.Second; left != 0; left &= left - 1, at++)
        {
            noted[at] = (byte)(64 + BitOperations.TrailingZeroCount(left));
        }
    }

    [MethodImpl(AggressiveInlining)]
    private readonly int Start(int token) => _edges[2 * token];

    [MethodImpl(AggressiveInlining)]
    private readonly int End(int token) => _edges[(2 * token) + 1];

    [MethodImpl(AggressiveInlining)]
    private readonly Part Token(int index) => new(Start(index), End(index));

    [MethodImpl(AggressiveInlining)]
    private readonly ByteMask Bytes(int token) => ByteMask.Between(Start(token), End(token));

    [InlineArray(2 * MostTokens)]
    private struct Edges
    {
        private byte _first;
    }
}
