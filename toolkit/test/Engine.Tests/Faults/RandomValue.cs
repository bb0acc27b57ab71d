using System.Globalization;
using System.Text.Json;

namespace AsteroidWorkflows.Engine.Tests.Faults;

/// <summary>Random JSON, with a liking for what breaks programs.</summary>
internal static class RandomValue
{
    private static readonly string[] Names = ["a", "b", "items", "value", "Payload", "n", "$", "a.b", "", "ключ", "__proto__", "a'b", "Error"];

    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "1.5", "1e300", "-1e-300", "9007199254740993", "123456789012345678901234567890", "0.1",
        "\"\"", "\"a\"", "\"$.a\"", "\"{% $states.input %}\"", "\"2016-03-14T01:59:00Z\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"States.ALL\"",
        "\"aGVsbG8=\"", "\"{\\\"a\\\":1}\"", "\"[1,2]\"", "\"*\"", "\"\\\\\"",
    ];

    public static string Json(Random random, int depth)
    {
        var kind = random.Next(depth <= 0 ? 3 : 6);
        if (kind < 3)
        {
            return random.Next(10) == 0 ? random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture) : Scalars[random.Next(Scalars.Length)];
        }

        var count = random.Next(random.Next(30) == 0 ? 60 : 5);
        var values = Enumerable.Range(0, count).Select(_ => Json(random, depth - 1));
        return kind == 3
            ? $"[{string.Join(',', values)}]"
            : $"{{{string.Join(',', values.Select((value, i) => $"{JsonSerializer.Serialize(i < 2 ? Names[random.Next(Names.Length)] : Names[random.Next(Names.Length)] + i)}:{value}"))}}}";
    }
}
