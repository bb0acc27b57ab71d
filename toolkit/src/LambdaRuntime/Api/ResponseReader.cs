using System.Buffers;
using System.Buffers.Text;

namespace AsteroidWorkflows.LambdaRuntime.Api;

/// <summary>Reads answers, however their bytes are cut into pieces on the way. Its buffer is kept from one answer to the next.</summary>
internal sealed class ResponseReader
{
    /// <summary>The largest answer: five times what Lambda hands to a function.</summary>
    public const int LargestBody = 32 * 1024 * 1024;

    private const int LargestHead = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _chunks = new();
    private byte[] _buffer = new byte[8 * 1024];
    private int _read;
    private int _end;

    /// <summary>Whether any byte of the answer that was read last, or is being read, has come.</summary>
    public bool HasBegun => _end > 0;

    /// <summary>Reads one answer. Answers with a status of 1xx only announce another, and are passed over.</summary>
    /// <exception cref="RuntimeApiException">It is not HTTP, too large, or cut off.</exception>
    public ApiResponse Read(IByteChannel channel)
    {
        _read = _end = 0;
        ResponseHead head;
        do
        {
            head = ReadHead(channel);
        }
        while (head.Status < 200);

        var (body, ended) = ReadBody(head, channel);
        // Bytes beyond the answer belong to no request of ours: what comes next on this connection can't be told any more.
        return new ApiResponse(head, body, CanGoOn: !ended && !head.Closes && _read == _end);
    }

    private ResponseHead ReadHead(IByteChannel channel)
    {
        int length;
        while ((length = Unread.IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (_end - _read > LargestHead)
            {
                throw new RuntimeApiException($"The Runtime API sent headers of more than {LargestHead} bytes.");
            }

            Receive(channel, 1);
        }

        var head = ResponseHead.Parse(Unread[..length]);
        _read += length + 4;
        return head;
    }

    private (ReadOnlyMemory<byte> Body, bool Ended) ReadBody(ResponseHead head, IByteChannel channel)
    {
        if (head.IsChunked)
        {
            return (ReadChunks(channel), false);
        }

        if (head.ContentLength is { } length)
        {
            return (Take(length, channel), false);
        }

        return head.Status == 204 ? (default, false) : (ReadToEnd(channel), true);
    }

    private ReadOnlyMemory<byte> ReadChunks(IByteChannel channel)
    {
        _chunks.ResetWrittenCount();
        while (true)
        {
            var line = TakeLine(channel).Span;
            var digits = line.IndexOf((byte)';') is >= 0 and var extension ? line[..extension] : line;
            digits = digits.Trim(" \t"u8);
            if (!Utf8Parser.TryParse(digits, out int size, out var read, 'x') || read != digits.Length || size < 0)
            {
                throw new RuntimeApiException("The Runtime API sent a chunk without a length.");
            }

            if (size == 0)
            {
                break;
            }

            RefuseBeyond((long)_chunks.WrittenCount + size);
            _chunks.Write(Take(size, channel).Span);
            if (!TakeLine(channel).IsEmpty)
            {
                throw new RuntimeApiException("The Runtime API sent a chunk that is longer than it said.");
            }
        }

        while (!TakeLine(channel).IsEmpty)
        {
            // Trailers: headers after the body, which nothing here needs.
        }

        return _chunks.WrittenMemory;
    }

    private ReadOnlyMemory<byte> ReadToEnd(IByteChannel channel)
    {
        var start = _read;
        while (TryReceive(channel, 1))
        {
            RefuseBeyond(_end - start);
        }

        _read = _end;
        return _buffer.AsMemory(start, _end - start);
    }

    private ReadOnlyMemory<byte> TakeLine(IByteChannel channel)
    {
        int length;
        while ((length = Unread.IndexOf("\r\n"u8)) < 0)
        {
            if (_end - _read > LargestHead)
            {
                throw new RuntimeApiException($"The Runtime API sent a line of more than {LargestHead} bytes.");
            }

            Receive(channel, 1);
        }

        var line = _buffer.AsMemory(_read, length);
        _read += length + 2;
        return line;
    }

    private ReadOnlyMemory<byte> Take(int length, IByteChannel channel)
    {
        RefuseBeyond(length);
        while (_end - _read < length)
        {
            Receive(channel, length - (_end - _read));
        }

        var taken = _buffer.AsMemory(_read, length);
        _read += length;
        return taken;
    }

    private static void RefuseBeyond(long length)
    {
        if (length > LargestBody)
        {
            throw new RuntimeApiException($"The Runtime API sent {length} bytes; no more than {LargestBody} are taken.");
        }
    }

    private ReadOnlySpan<byte> Unread => _buffer.AsSpan(_read, _end - _read);

    private void Receive(IByteChannel channel, int wanted)
    {
        if (!TryReceive(channel, wanted))
        {
            throw new RuntimeApiException("The Runtime API closed the connection in the midst of an answer.");
        }
    }

    private bool TryReceive(IByteChannel channel, int wanted)
    {
        if (_buffer.Length - _end < wanted)
        {
            // What has been taken stays where it is: a body may lie in this buffer. A larger one is made, once for all that is wanted.
            Array.Resize(ref _buffer, Math.Max(_end + wanted, _buffer.Length * 2));
        }

        var received = channel.Receive(_buffer.AsSpan(_end));
        _end += received;
        return received > 0;
    }
}
