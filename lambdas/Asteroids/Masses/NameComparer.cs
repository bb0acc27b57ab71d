using System.Diagnostics.CodeAnalysis;

namespace AsteroidWorkflows.Lambdas.Asteroids.Masses;

/// <summary>Compares names as bytes, so that a name can be looked up where it stands in a line.</summary>
internal sealed class NameComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var hash = default(HashCode);
        hash.AddBytes(alternate);
        return hash.ToHashCode();
    }

    public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());
}
