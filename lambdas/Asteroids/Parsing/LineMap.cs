using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace AsteroidWorkflows.Lambdas.Asteroids.Parsing;

/// <summary>
/// Where in a line which kind of byte stands, for lines of less than 128 bytes. The line is gone over once; a check of any part of it is
/// then a few operations on machine words, however long the part is.
/// </summary>
internal readonly struct LineMap
{
    /// <summary>Maps the first line of a text of at least <see cref="ByteMask.All"/> bytes.</summary>
    [MethodImpl(AggressiveInlining)]
    internal LineMap(ReadOnlySpan<byte> text)
    {
        var first = Vector512.Create(text);
        var second = Vector512.Create(text[Vector512<byte>.Count..]);
        Length = ByteMask.Where(Are(first, (byte)'\n'), Are(second, (byte)'\n')).Lowest;
        var line = ByteMask.UpTo(Length);
        Solid = ByteMask.Where(AreSolid(first), AreSolid(second)) & line;
        Digits = ByteMask.Where(AreDigits(first), AreDigits(second)) & line;
        Points = ByteMask.Where(Are(first, (byte)'.'), Are(second, (byte)'.')) & line;
        WordBytes = ByteMask.Where(AreWordBytes(first), AreWordBytes(second)) & line;
        Markup = ByteMask.Where(AreMarkup(first), AreMarkup(second)) & line;
    }

    /// <summary>Bytes before the line feed, or <see cref="ByteMask.All"/> where there is none, and no map then.</summary>
    internal int Length { get; }

    /// <summary>The bytes of tokens, as <see cref="Tokens"/> has them.</summary>
    internal ByteMask Solid { get; }

    internal ByteMask Digits { get; }

    internal ByteMask Points { get; }

    /// <summary>Letters, digits and hyphens.</summary>
    internal ByteMask WordBytes { get; }

    /// <summary>Bytes that begin a tag or a character reference.</summary>
    internal ByteMask Markup { get; }

    /// <summary>
    /// Bytes that keep their token from being a decimal without a sign: all but digits and points, a point without any digit beside it, and a
    /// point behind another one, next to it or after its digits.
    /// </summary>
    internal ByteMask NotDecimal
    {
        [MethodImpl(AggressiveInlining)]
        get
        {
            var besideDigits = Digits.After | Digits.Before;
            var behindPoints = Points.After | Digits.Behind(Points.After & Digits);
            return Solid & ~(Digits | (Points & besideDigits & ~behindPoints));
        }
    }

    [MethodImpl(AggressiveInlining)]
    private static Vector512<byte> Are(Vector512<byte> bytes, byte value) => Vector512.Equals(bytes, Vector512.Create(value));

    [MethodImpl(AggressiveInlining)]
    private static Vector512<byte> AreSolid(Vector512<byte> bytes) =>
        Vector512.GreaterThan(bytes, Vector512.Create(Tokens.Blank)) & ~Are(bytes, Tokens.Delete);

    [MethodImpl(AggressiveInlining)]
    private static Vector512<byte> AreDigits(Vector512<byte> bytes) => AreWithin(bytes, (byte)'0', (byte)'9');

    [MethodImpl(AggressiveInlining)]
    private static Vector512<byte> AreWordBytes(Vector512<byte> bytes) =>
        AreDigits(bytes) | AreWithin(bytes, (byte)'A', (byte)'Z') | AreWithin(bytes, (byte)'a', (byte)'z') | Are(bytes, (byte)'-');

    [MethodImpl(AggressiveInlining)]
    private static Vector512<byte> AreMarkup(Vector512<byte> bytes) => Are(bytes, (byte)'<') | Are(bytes, (byte)'&');

    /// <summary>One comparison: what is below <paramref name="least"/> wraps around to large values.</summary>
    [MethodImpl(AggressiveInlining)]
    private static Vector512<byte> AreWithin(Vector512<byte> bytes, byte least, byte most) =>
        Vector512.LessThanOrEqual(bytes - Vector512.Create(least), Vector512.Create((byte)(most - least)));
}
