using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using AsteroidWorkflows.Lambdas.Asteroids.Parsing;

namespace AsteroidWorkflows.Lambdas.Asteroids.Masses;

/// <summary>The masses of bodies: of each, the arithmetic mean of all its published measurements.</summary>
internal sealed class MassList
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<byte[], (double Sum, int Count)> _masses = new(new NameComparer());
    private readonly Dictionary<byte[], (double Sum, int Count)>.AlternateLookup<ReadOnlySpan<byte>> _byName;

    /// <summary>The list that comes with the functions; masses.md beside it names its sources.</summary>
    internal static Stream OpenBundled() => typeof(MassList).Assembly.GetManifestResourceStream("masses.txt")!;

    private MassList() => _byName = _masses.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>Lines that were read.</summary>
    internal int Measurements { get; private set; }

    /// <summary>Lines that are no measurement, blank ones included.</summary>
    internal int Skipped { get; private set; }

    internal int Bodies => _masses.Count;

    /// <summary>Reads a list to its end.</summary>
    internal static async Task<MassList> ReadAsync(Stream source, CancellationToken cancellation)
    {
        var list = new MassList();
        using var lines = new LineReader(source);
        do
        {
            while (lines.TryRead(out var line))
            {
                list.Add(line);
            }
        }
        while (await lines.FillAsync(cancellation));

        return list;
    }

    /// <summary>Writes <c>{"1 Ceres": 9.4E+20, …}</c> in the order in which the bodies first appear.</summary>
    internal async Task WriteJsonAsync(Stream target, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(target, Json);
        json.WriteStartObject();
        foreach (var (name, (sum, count)) in _masses)
        {
            json.WriteNumber(name, sum / count);
        }

        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    private void Add(ReadOnlySpan<byte> line)
    {
        if (!MassLine.TryParse(line, out var measurement))
        {
            Skipped++;
            return;
        }

        ref var mass = ref CollectionsMarshal.GetValueRefOrAddDefault(_byName, measurement.Name, out _);
        mass = (mass.Sum + measurement.Mass, mass.Count + 1);
        Measurements++;
    }
}
