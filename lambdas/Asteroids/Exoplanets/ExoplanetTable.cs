using System.Buffers;
using System.Text;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Parsing;

namespace AsteroidWorkflows.Lambdas.Asteroids.Exoplanets;

/// <summary>
/// The archive's table, passed on byte for byte. The archive answers 200 even for a bad query, with a page in place of the table, so the
/// first line is looked at before anything is passed on.
/// </summary>
internal sealed class ExoplanetTable : IDisposable
{
    private const int ChunkSize = 64 * 1024;
    private const int LongestExcerpt = 200;

    private readonly Stream _body;
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
    private int _count;

    private ExoplanetTable(Stream body) => _body = body;

    /// <summary>Bytes passed on so far.</summary>
    internal long Bytes { get; private set; }

    /// <summary>Lines passed on so far, without the header.</summary>
    internal long Rows { get; private set; }

    /// <summary>Reads up to the end of the header.</summary>
    /// <exception cref="HTTPError">This is no table of exoplanets.</exception>
    internal static async Task<ExoplanetTable> OpenAsync(Stream body, CancellationToken cancellation)
    {
        var table = new ExoplanetTable(body);
        try
        {
            await table.ReadHeaderAsync(cancellation);
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>Passes on the table to its end.</summary>
    internal async Task CopyToAsync(Stream target, CancellationToken cancellation)
    {
        var endsInLine = false;
        while (_count > 0)
        {
            await target.WriteAsync(_buffer.AsMemory(0, _count), cancellation);
            Bytes += _count;
            Rows += _buffer.AsSpan(0, _count).Count((byte)'\n');
            endsInLine = _buffer[_count - 1] != '\n';
            _count = await _body.ReadAsync(_buffer, cancellation);
        }

        Rows += endsInLine ? 0 : -1;
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private async Task ReadHeaderAsync(CancellationToken cancellation)
    {
        int read;
        do
        {
            read = await _body.ReadAsync(_buffer.AsMemory(_count), cancellation);
            _count += read;
        }
        while (read > 0 && _count < _buffer.Length && !_buffer.AsSpan(_count - read, read).Contains((byte)'\n'));

        var start = _buffer.AsSpan(0, _count);
        if (start.StartsWith(Encoding.UTF8.Preamble))
        {
            start = start[Encoding.UTF8.Preamble.Length..];
        }

        if (start.StartsWith("ERROR"u8))
        {
            throw new HTTPError($"The archive answered with an error page: {Excerpt(start)}");
        }

        var lineEnd = start.IndexOf((byte)'\n');
        if (!HasColumn(lineEnd < 0 ? start : start[..lineEnd], "kepoi_name"u8))
        {
            throw new HTTPError($"The archive answered with something else than a table that has a column kepoi_name: {Excerpt(start)}");
        }
    }

    private static bool HasColumn(ReadOnlySpan<byte> header, ReadOnlySpan<byte> column)
    {
        foreach (var range in header.Split((byte)','))
        {
            if (header[range].Trim(" \t\r\""u8).SequenceEqual(column))
            {
                return true;
            }
        }

        return false;
    }

    private static string Excerpt(ReadOnlySpan<byte> body) =>
        Encoding.UTF8.GetString(LenientText.Clean(Tokens.Trim(body[..Math.Min(body.Length, LongestExcerpt)])));
}
