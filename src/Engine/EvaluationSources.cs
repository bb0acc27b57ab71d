using AsteroidWorkflows.Jsonata;

namespace AsteroidWorkflows.Engine;

/// <summary>
/// Where an evaluation takes time and chance from: <c>$now()</c>, <c>$uuid()</c>, <c>States.MathRandom</c> and their like. An execution has its own,
/// so that it goes the same way again when it is brought back.
/// </summary>
public sealed class EvaluationSources
{
    /// <summary>Takes them from here.</summary>
    /// <param name="clock">The time.</param>
    /// <param name="random">Chance; it is used by one evaluation at a time.</param>
    public EvaluationSources(TimeProvider clock, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        Random = random;
        Jsonata = new JsonataOptions { TimeProvider = clock, Random = random.NextDouble, NewGuid = NewGuid };
    }

    /// <summary>The system's clock and chance, for evaluations outside of an execution.</summary>
    public static EvaluationSources System { get; } = new(TimeProvider.System, Random.Shared);

    /// <summary>Chance.</summary>
    public Random Random { get; }

    internal JsonataOptions Jsonata { get; }

    /// <summary>A random identifier, of version 4.</summary>
    public Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
