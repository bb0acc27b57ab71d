using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace AsteroidWorkflows.Lambdas.Asteroids.Parsing;

/// <summary>
/// A set of places in a text of 128 bytes. Its operations are inlined everywhere: most are one or two instructions, and a row of a list is
/// read with a hundred of them, more than the compiler would inline of its own accord.
/// </summary>
/// <param name="First">The places 0 to 63, from the lowest bit on.</param>
/// <param name="Second">The places 64 to 127.</param>
internal readonly record struct ByteMask(ulong First, ulong Second)
{
    /// <summary>How many places there are.</summary>
    internal const int All = 128;

    private const int Half = All / 2;

    internal bool IsEmpty
    {
        [MethodImpl(AggressiveInlining)]
        get => (First | Second) == 0;
    }

    internal int Count
    {
        [MethodImpl(AggressiveInlining)]
        get => BitOperations.PopCount(First) + BitOperations.PopCount(Second);
    }

    /// <summary>The lowest place, or <see cref="All"/> where the set is empty.</summary>
    internal int Lowest
    {
        [MethodImpl(AggressiveInlining)]
        get => First != 0 ? BitOperations.TrailingZeroCount(First) : Half + BitOperations.TrailingZeroCount(Second);
    }

    /// <summary>The place after each of these.</summary>
    internal ByteMask After
    {
        [MethodImpl(AggressiveInlining)]
        get => new(First << 1, (Second << 1) | (First >> (Half - 1)));
    }

    /// <summary>The place before each of these.</summary>
    internal ByteMask Before
    {
        [MethodImpl(AggressiveInlining)]
        get => new((First >> 1) | (Second << (Half - 1)), Second >> 1);
    }

    /// <summary>The places of bytes that a comparison found: those whose highest bit is set.</summary>
    [MethodImpl(AggressiveInlining)]
    internal static ByteMask Where(Vector512<byte> first, Vector512<byte> second) =>
        new(first.ExtractMostSignificantBits(), second.ExtractMostSignificantBits());

    /// <summary>All places before one; there have to be places from there on.</summary>
    [MethodImpl(AggressiveInlining)]
    internal static ByteMask UpTo(int end)
    {
        var bits = (1UL << end) - 1; // a shift goes by the lowest six bits of its distance
        return end < Half ? new(bits, 0) : new(ulong.MaxValue, bits);
    }

    [MethodImpl(AggressiveInlining)]
    internal static ByteMask Between(int start, int end) => UpTo(end) & ~UpTo(start);

    /// <summary>The first place behind each run of places in which <paramref name="starts"/> has the first one.</summary>
    [MethodImpl(AggressiveInlining)]
    internal ByteMask Behind(ByteMask starts)
    {
        // One added to a number turns its lowest ones into zeros, and the zero behind them into a one.
        var first = First + starts.First;
        var second = Second + starts.Second + (first < First ? 1UL : 0UL);
        return new ByteMask(first, second) & ~this;
    }

    [MethodImpl(AggressiveInlining)]
    public static ByteMask operator &(ByteMask left, ByteMask right) => new(left.First & right.First, left.Second & right.Second);

    [MethodImpl(AggressiveInlining)]
    public static ByteMask operator |(ByteMask left, ByteMask right) => new(left.First | right.First, left.Second | right.Second);

    [MethodImpl(AggressiveInlining)]
    public static ByteMask operator ^(ByteMask left, ByteMask right) => new(left.First ^ right.First, left.Second ^ right.Second);

    [MethodImpl(AggressiveInlining)]
    public static ByteMask operator ~(ByteMask places) => new(~places.First, ~places.Second);
}
