using System.Buffers;

namespace AsteroidWorkflows.Lambdas.Asteroids.Parsing;

/// <summary>
/// Reads lines of bytes from a stream with one buffer, however long the stream is. To be used as
/// <c>do { while (lines.TryRead(out var line)) { … } } while (await lines.FillAsync(…));</c>
/// </summary>
/// <param name="source">The stream; it stays open.</param>
internal sealed class LineReader(Stream source) : IDisposable
{
    /// <summary>A line that doesn't fit is given as an empty one: no format read here has rows of that length.</summary>
    internal const int LongestLine = 64 * 1024;

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(LongestLine);
    private int _start;
    private int _end;
    private bool _overlong;
    private bool _ended;

    /// <summary>What was read and not given yet, from the start of a line on.</summary>
    internal ReadOnlySpan<byte> Unread => _overlong ? [] : _buffer.AsSpan(_start, _end - _start);

    /// <summary>Passes over whole lines of <see cref="Unread"/>.</summary>
    internal void Skip(int bytes) => _start += bytes;

    /// <summary>The next line without its line break; it may be overwritten, and is gone after the next <see cref="FillAsync"/>.</summary>
    /// <returns>False where the buffer holds no whole line any more.</returns>
    internal bool TryRead(out Span<byte> line)
    {
        var unread = _buffer.AsSpan(_start, _end - _start);
        var length = unread.IndexOf((byte)'\n');
        if (length >= 0)
        {
            _start += length + 1;
        }
        else if (_ended && (_overlong || !unread.IsEmpty))
        {
            length = unread.Length;
            _start = _end;
        }
        else
        {
            line = default;
            return false;
        }

        line = _overlong ? [] : unread[..length].TrimEnd((byte)'\r');
        _overlong = false;
        return true;
    }

    /// <summary>Reads on.</summary>
    /// <returns>False at the end, when <see cref="TryRead"/> has given everything.</returns>
    internal async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (_ended)
        {
            return false;
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length)
        {
            _overlong = true;
            _end = 0;
        }

        var read = await source.ReadAsync(_buffer.AsMemory(_end), cancellation);
        _end += read;
        _ended = read == 0;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);
}
