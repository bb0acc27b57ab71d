using AsteroidWorkflows.Lambdas.Asteroids.Streams;

namespace AsteroidWorkflows.Lambdas.Asteroids.Adapters;

/// <summary>
/// Gathers what is written into parts of one size in one buffer. A full part is handed on only when more is written, so that at the end
/// there is a rest of 1 to <paramref name="partSize"/> bytes, or nothing at all where nothing was written.
/// </summary>
/// <param name="partSize">In bytes.</param>
/// <param name="send">Hands on a full part; its memory is reused afterwards.</param>
internal sealed class PartBuffer(int partSize, Func<ArraySegment<byte>, CancellationToken, Task> send) : AsyncStream
{
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(partSize);
    private int _count;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <summary>What was written and not handed on.</summary>
    internal ArraySegment<byte> Rest => new(_buffer, 0, _count);

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            if (_count == partSize)
            {
                await send(Rest, cancellationToken);
                _count = 0;
            }

            var fits = Math.Min(buffer.Length, partSize - _count);
            buffer[..fits].CopyTo(_buffer.AsMemory(_count));
            buffer = buffer[fits..];
            _count += fits;
        }
    }
}
