using AsteroidWorkflows.Jsonata;

namespace AsteroidWorkflows.Engine;

/// <summary>
/// Where an evaluation takes time and chance from: <c>$now()</c>, <c>$uuid()</c>, <c>States.MathRandom</c> and their like. An execution has its own,
/// so that it goes the same way again when it is brought back.
/// </summary>
public sealed class EvaluationSources
{
    private readonly int _seed;
    private Random? _random;

    /// <summary>Takes them from here.</summary>
    /// <param name="clock">The time.</param>
    /// <param name="random">Chance; it is used by one evaluation at a time.</param>
    public EvaluationSources(TimeProvider clock, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        _random = random;
        Jsonata = Options(clock);
    }

    // To seed chance takes longer than many an execution that never asks for it.
    internal EvaluationSources(TimeProvider clock, int seed)
    {
        _seed = seed;
        Jsonata = Options(clock);
    }

    /// <summary>The system's clock and chance, for evaluations outside of an execution.</summary>
    public static EvaluationSources System { get; } = new(TimeProvider.System, Random.Shared);

    /// <summary>Chance.</summary>
    public Random Random => _random ??= new Random(_seed);

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

    private JsonataOptions Options(TimeProvider clock) => new() { TimeProvider = clock, Random = () => Random.NextDouble(), NewGuid = NewGuid };
}
