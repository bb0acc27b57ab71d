using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AsteroidWorkflows.Lambdas.Asteroids.Parsing;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace AsteroidWorkflows.Lambdas.Asteroids.Benner;

/// <summary>Writes rows of the usual shape as CSV.</summary>
internal static class FastRows
{
    /// <summary>Nearly every field is shorter, so that it is copied in one piece, together with whatever stands behind it.</summary>
    private const int Piece = 16;

    /// <summary>Room for a row, before and after: as CSV it is shorter than its line, for it loses four numbers.</summary>
    internal const int Room = ByteMask.All + Piece;

    /// <summary>Writes the rows at the start of <paramref name="lines"/>, up to the first line that is none or is none of the usual shape.</summary>
    [MethodImpl(AggressiveOptimization)]
    internal static (int Rows, int Read, int Written) Write(ReadOnlySpan<byte> lines, Span<byte> csv)
    {
        var (rows, read, written) = (0, 0, 0);
        while (lines.Length - read >= Room && csv.Length - written >= Room)
        {
            var text = lines.Slice(read, Room);
            if (!FastRow.TryRead(text, out var row))
            {
                break;
            }

            rows++;
            read += row.Length + 1;
            written += Write(text, row, csv.Slice(written, Room));
        }

        return (rows, read, written);
    }

    [MethodImpl(AggressiveInlining)]
    private static int Write(ReadOnlySpan<byte> text, in FastRow row, Span<byte> csv)
    {
        var end = 0;
        Put(text, row.Designation, csv, ref end);
        Put(text, row.DeltaV, csv, ref end);
        Put(text, row.Magnitude, csv, ref end);
        Put(text, row.SemiMajorAxis, csv, ref end);
        Put(text, row.Eccentricity, csv, ref end);
        Put(text, row.Inclination, csv, ref end);
        Put(text, row.Number, csv, ref end);
        Put(text, row.Name, csv, ref end);
        csv[end - 1] = (byte)'\r';
        csv[end] = (byte)'\n';
        return end + 1;
    }

    /// <summary>Puts a field and a comma behind what there is.</summary>
    [MethodImpl(AggressiveInlining)]
    private static void Put(ReadOnlySpan<byte> text, Part field, Span<byte> csv, ref int end)
    {
        var length = field.End - field.Start;
        Vector128.Create(text.Slice(field.Start, Piece)).CopyTo(csv.Slice(end, Piece));
        if (length > Piece)
        {
            PutRest(text, field, csv[end..]);
        }

        csv[end + length] = (byte)',';
        end += length + 1;
    }

    [MethodImpl(NoInlining)]
    private static void PutRest(ReadOnlySpan<byte> text, Part field, Span<byte> csv) =>
        text[(field.Start + Piece)..field.End].CopyTo(csv[Piece..]);
}
