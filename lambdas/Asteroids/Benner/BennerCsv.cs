using System.Buffers;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Parsing;

namespace AsteroidWorkflows.Lambdas.Asteroids.Benner;

/// <summary>Rewrites the page as CSV: <c>pdes,dv,H,a,e,i,number,name</c>, one line a body, lines ended by CRLF.</summary>
internal static class BennerCsv
{
    private const int ChunkSize = 32 * 1024;

    /// <summary>Eight separators, a line break and the quotation marks around a name.</summary>
    private const int Separators = 16;

    /// <summary>Reads the page to its end.</summary>
    /// <exception cref="GeneralError">There is no row in it.</exception>
    internal static async Task<BennerCounts> WriteAsync(Stream page, Stream csv, CancellationToken cancellation)
    {
        using var lines = new LineReader(page);
        var output = new ArrayBufferWriter<byte>(ChunkSize + LineReader.LongestLine);
        output.Write("pdes,dv,H,a,e,i,number,name\r\n"u8);
        var (rows, skipped) = (0, 0);
        do
        {
            var counts = WriteRows(lines, output);
            rows += counts.Rows;
            skipped += counts.Skipped;
            if (output.WrittenCount >= ChunkSize)
            {
                await csv.WriteAsync(output.WrittenMemory, cancellation);
                output.ResetWrittenCount();
            }
        }
        while (await lines.FillAsync(cancellation));

        if (rows == 0)
        {
            throw new GeneralError($"The page holds no row of the delta-v list in {skipped} lines; its format may have changed.");
        }

        await csv.WriteAsync(output.WrittenMemory, cancellation);
        return new BennerCounts(rows, skipped);
    }

    /// <summary>Writes what is read: rows of the usual shape together, and each line between them the long way.</summary>
    private static BennerCounts WriteRows(LineReader lines, ArrayBufferWriter<byte> output)
    {
        var (rows, skipped) = (0, 0);
        while (true)
        {
            var usual = FastRows.Write(lines.Unread, output.GetSpan());
            lines.Skip(usual.Read);
            output.Advance(usual.Written);
            rows += usual.Rows;
            if (!lines.TryRead(out var line))
            {
                return new BennerCounts(rows, skipped);
            }

            if (BennerRow.TryParse(HtmlLine.ToText(line), out var row))
            {
                rows++;
                Append(output, row);
            }
            else
            {
                skipped++;
            }
        }
    }

    private static void Append(ArrayBufferWriter<byte> output, BennerRow row)
    {
        var name = LenientText.Clean(row.Name);
        var length = row.Year.Length + row.Letters.Length + row.DeltaV.Length + row.Magnitude.Length + row.SemiMajorAxis.Length
            + row.Eccentricity.Length + row.Inclination.Length + row.Number.Length;
        var free = output.GetSpan(length + (2 * name.Length) + Separators);
        var all = free.Length;

        Put(ref free, row.Year, (byte)' ');
        Put(ref free, row.Letters, (byte)',');
        Put(ref free, row.DeltaV, (byte)',');
        Put(ref free, row.Magnitude, (byte)',');
        Put(ref free, row.SemiMajorAxis, (byte)',');
        Put(ref free, row.Eccentricity, (byte)',');
        Put(ref free, row.Inclination, (byte)',');
        Put(ref free, row.Number, (byte)',');
        PutName(ref free, name);
        "\r\n"u8.CopyTo(free);
        output.Advance(all - free.Length + 2);
    }

    private static void Put(ref Span<byte> free, ReadOnlySpan<byte> field, byte separator)
    {
        field.CopyTo(free);
        free[field.Length] = separator;
        free = free[(field.Length + 1)..];
    }

    private static void PutName(ref Span<byte> free, ReadOnlySpan<byte> name)
    {
        if (!name.ContainsAny((byte)',', (byte)'"'))
        {
            name.CopyTo(free);
            free = free[name.Length..];
            return;
        }

        var end = 0;
        free[end++] = (byte)'"';
        foreach (var value in name)
        {
            if (value == '"')
            {
                free[end++] = value;
            }

            free[end++] = value;
        }

        free[end++] = (byte)'"';
        free = free[end..];
    }
}
