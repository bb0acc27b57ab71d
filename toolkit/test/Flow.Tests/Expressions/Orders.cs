using AsteroidWorkflows.Flow.Tests.Model;

namespace AsteroidWorkflows.Flow.Tests.Expressions;

/// <summary>Random orders, the same in every run: texts with everything that needs an escape, numbers around the edges, empty and single collections.</summary>
internal static class Orders
{
    private static readonly string[] Texts =
    [
        "", "a", "abc", "Zürich", "😀", "it's", "say \"hi\"", "it's \"both\"", "back\\slash", "\\", "line\nbreak\ttab\r", "null", "true", "0", "{% x %}", "{%", "%}", "${Token}", "a%}b{%c${d",
        "`tick`", "$states.input", "\u0001\u001f\u007f", "\u2028\u2029", "a,b,,c", " spaced ", "ABC", "abcabc", "<&>",
    ];

    internal static IEnumerable<Order> Random(int count, int seed = 20) => Enumerable.Range(0, count).Select(i => Random(new Random(seed + i)));

    internal static string Text(Random random) => random.Next(4) > 0
        ? Texts[random.Next(Texts.Length)]
        : new([.. Enumerable.Range(0, random.Next(8)).Select(_ => (char)random.Next(1, 0xD7FF))]);

    private static Order Random(Random random) => new(
        Text(random),
        Customer(random),
        Number(random),
        Number(random),
        Math.Round((random.NextDouble() * 200) - 100, 3),
        random.Next(1000) / 100m,
        random.Next(3) == 0 ? null : Text(random),
        random.Next(2) == 0 ? null : Number(random),
        random.Next(2) == 0,
        random.Next(3) switch { 0 => null, 1 => true, _ => false },
        (Priority)random.Next(3),
        new Guid(random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
        Moment(random),
        Moment(random),
        Some(random, () => new Line(Text(random), random.Next(-3, 9), random.Next(-8, 9) / 4.0, random.Next(2) == 0 ? null : Text(random))),
        Some(random, () => Text(random)),
        new Dictionary<string, string> { ["color"] = Text(random), ["a 'key'"] = Text(random) });

    private static Customer Customer(Random random, int depth = 0) => new(Text(random), Text(random), depth < 2 && random.Next(2) == 0 ? Customer(random, depth + 1) : null);

    private static int Number(Random random) => random.Next(3) == 0 ? random.Next(-1_000_000, 1_000_000) : random.Next(-5, 6);

    private static DateTimeOffset Moment(Random random) =>
        new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(random.Next(-2, 3))).AddMilliseconds(random.Next(-7_200_000, 7_200_000));

    private static T[] Some<T>(Random random, Func<T> item) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => item())];
}
