namespace AsteroidWorkflows.Asteroids.Tests.Fixtures;

/// <summary>A stream that gives its bytes in small helpings, as networks do.</summary>
internal sealed class Dribble(byte[] content, Random random, int most = 200) : MemoryStream(content)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, random.Next(1, most))], cancellationToken);
}
