using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AsteroidWorkflows.Lambdas.Asteroids.Parsing;

/// <summary>A line taken apart at white space. Control characters count as white space.</summary>
internal ref struct Tokens
{
    /// <summary>A line of more tokens is no row of any list here; it has none at all then.</summary>
    internal const int Most = 32;

    /// <summary>The last of the bytes that count as white space, but for <see cref="Delete"/>.</summary>
    internal const byte Blank = (byte)' ';
    internal const byte Delete = 0x7F;

    private readonly ReadOnlySpan<byte> _line;

    /// <summary>Where tokens begin and end, by turns.</summary>
    private Edges _edges;
    private int _edgeCount;

    /// <summary>Finds the tokens, 32 bytes at a time.</summary>
    internal Tokens(ReadOnlySpan<byte> line)
    {
        _line = line;
        var within = 0u;
        for (var at = 0; at < line.Length; at += Vector256<byte>.Count)
        {
            var solid = SolidBytes(line, at);
            var edges = solid ^ ((solid << 1) | within);
            within = solid >> 31;
            for (; edges != 0; edges &= edges - 1)
            {
                if (_edgeCount == 2 * Most)
                {
                    _edgeCount = 0;
                    return;
                }

                _edges[_edgeCount++] = at + BitOperations.TrailingZeroCount(edges);
            }
        }

        if (within != 0 && int.IsOddInteger(_edgeCount))
        {
            _edges[_edgeCount++] = line.Length;
        }
    }

    internal readonly int Count => _edgeCount / 2;

    internal readonly ReadOnlySpan<byte> this[int index] => this[index, index + 1];

    /// <summary>From the first token up to the one before <paramref name="end"/>, with what is between them.</summary>
    internal readonly ReadOnlySpan<byte> this[int first, int end] =>
        first < end ? _line[_edges[2 * first].._edges[(2 * end) - 1]] : [];

    /// <summary>The text without white space around it.</summary>
    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && IsBlank(text[0]))
        {
            text = text[1..];
        }

        while (!text.IsEmpty && IsBlank(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }

    private static bool IsBlank(byte value) => value is <= Blank or Delete;

    /// <summary>A bit for each of the 32 bytes from <paramref name="at"/> on: whether it is part of a token.</summary>
    private static uint SolidBytes(ReadOnlySpan<byte> line, int at)
    {
        if (at + Vector256<byte>.Count <= line.Length)
        {
            return SolidBytes(Vector256.Create(line[at..]));
        }

        if (line.Length >= Vector256<byte>.Count)
        {
            // The line's last 32 bytes, less those that have been looked at: cheaper than a copy of the rest.
            return SolidBytes(Vector256.Create(line[^Vector256<byte>.Count..])) >> (at + Vector256<byte>.Count - line.Length);
        }

        Span<byte> padded = stackalloc byte[Vector256<byte>.Count];
        line.CopyTo(padded);
        return SolidBytes(Vector256.Create<byte>(padded));
    }

    private static uint SolidBytes(Vector256<byte> bytes) =>
        (Vector256.GreaterThan(bytes, Vector256.Create(Blank)) & ~Vector256.Equals(bytes, Vector256.Create(Delete)))
            .ExtractMostSignificantBits();

    [InlineArray(2 * Most)]
    private struct Edges
    {
        private int _first;
    }
}
