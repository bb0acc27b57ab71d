using System.Globalization;
using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Flow.Generator.Contracts;

/// <summary>Random data for the random records: empty, one, many, around the edges, and null wherever the contract allows it.</summary>
internal sealed class RandomValues(Random random, RandomContracts contracts)
{
    internal static readonly string[] Texts =
    [
        "", "a", "b", "ab", "abc", "a,b,,c", "a-b", "A", "Zürich", "😀", "a😀b", "e\u0301", "\u0301", "ß", "İ", "it's", "\"q\"", "back\\slash", "\n\t\r", "null", "true", "0", "-1", "{% x %}", "%}", "${Token}",
        "$1", "`t`", "\u0001\u007f\u2028", " s ", "constructor", "__proto__", "<&>+", "ﬁ", "ΑΣ", "\U0001F468\u200D\U0001F469",
    ];

    private static readonly int[] Ints = [0, 1, -1, 2, 3, -3, 7, 10, 100, -100, 65535, 65536, 1_000_000, 46341, int.MaxValue, int.MinValue, int.MaxValue - 1, int.MinValue + 1];

    private static readonly double[] Doubles = [0, 1, -1, 0.5, -0.5, 0.1, 0.2, 0.3, 1.5, 2.5, -2.5, 1e-7, 1e21, 123456789.123456789, double.MaxValue, double.MinValue, double.Epsilon, 1e300, -1e300, 9007199254740993, 4294967296, 1.0000000000000002];

    internal JsonNode Record(string record)
    {
        var fields = new JsonObject();
        foreach (var member in contracts.MembersOf(record))
        {
            fields[member.JsonName ?? member.Name.ToLowerInvariant()] = member.MayBeNull && random.Next(3) == 0 ? null : Value(member.Type, member.ItemMayBeNull);
        }

        return fields;
    }

    internal string Text() => random.Next(5) > 0 ? Texts[random.Next(Texts.Length)] : new([.. Enumerable.Range(0, random.Next(6)).Select(_ => (char)random.Next(1, 0xD7FF))]);

    internal int Int() => random.Next(4) switch { 0 => random.Next(), 1 => random.Next(-5, 6), _ => Ints[random.Next(Ints.Length)] };

    internal double Double() => random.Next(3) switch { 0 => random.NextDouble() * 100, 1 => random.Next(-5, 6), _ => Doubles[random.Next(Doubles.Length)] };

    internal string Moment() => new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(random.Next(-2, 3))).AddTicks(random.Next(4) switch { 0 => 0, 1 => random.Next(-3, 4), 2 => random.Next(-30_000, 30_000), _ => random.NextInt64(-100_000_000_000, 100_000_000_000) })
        .ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private JsonNode? Value(string type, bool itemMayBeNull)
    {
        if (type.EndsWith('?'))
        {
            return random.Next(3) == 0 ? null : Value(type[..^1], false);
        }

        if (type != "byte[]" && Types.ItemOf(type) is { } item)
        {
            var values = Enumerable.Range(0, random.Next(6) switch { 0 or 1 => 0, 2 or 3 => 1, 4 => 2, _ => random.Next(3, 6) })
                .Select(_ => itemMayBeNull && random.Next(3) == 0 ? null : Value(item, false)).ToList();
            if (type.StartsWith("HashSet", StringComparison.Ordinal))
            {
                values = [.. values.DistinctBy(value => value?.ToJsonString())];
            }

            return Types.IsDictionary(type)
                ? new JsonObject(values.Select((value, i) => KeyValuePair.Create(i == 0 ? "a" : i == 1 ? "constructor" : $"k{i}", value)))
                : new JsonArray([.. values]);
        }

        return type switch
        {
            "string" => Text(),
            "bool" => random.Next(2) == 0,
            "int" => Int(),
            "uint" => (uint)Int(),
            "byte" => random.Next(256),
            "short" => random.Next(4) == 0 ? short.MinValue : random.Next(short.MinValue, short.MaxValue),
            "double" => Double(),
            "float" => 0.1f * random.Next(100),
            "Guid" => random.Next(3) == 0 ? Guid.Empty.ToString() : new Guid(random.Next(2), 1, 2, 3, 4, 5, 6, 7, 8, 9, 0xAB).ToString(),
            "DateTimeOffset" => Moment(),
            "DateTime" => "2026-01-02T03:04:05.678",
            "DateOnly" => "2026-01-02",
            "TimeSpan" => "01:02:03.5",
            "char" => "c",
            "Uri" => "https://example.com/ü",
            "byte[]" => "AAECAw==",
            "Plain" => ((string[])["Low", "Normal", "High"])[random.Next(3)],
            "Named" => ((string[])["low", "VERY-HIGH"])[random.Next(2)],
            "Renamed" => random.Next(3),
            _ => Record(type),
        };
    }
}
