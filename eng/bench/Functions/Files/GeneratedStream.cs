namespace AsteroidWorkflows.Functions.Files;

/// <summary>A generated file as a stream out of memory: what reading costs is one copy.</summary>
internal sealed class GeneratedStream(GeneratedFile file) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var source = _position < file.Start.Length
            ? file.Start.AsSpan((int)_position)
            : file.Block.AsSpan((int)((_position - file.Start.Length) % file.Block.Length));
        var count = (int)Math.Min(Math.Min(buffer.Length, source.Length), file.Length - _position);
        source[..count].CopyTo(buffer);
        _position += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
