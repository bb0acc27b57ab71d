namespace AsteroidWorkflows.Flow.Generator.Contracts;

/// <summary>Records of random members: R0 is what the expressions see, the others are parts of it.</summary>
internal sealed class RandomContracts
{
    internal const int Records = 4;

    private static readonly string[] JsonNames = ["a b", "in", "and", "or", "null", "function", "e-mail", "x.y", "Upper", "ünï", "0", "$v", "count"];

    private static readonly string[] Always =
    [
        "string", "string", "string", "bool", "int", "int", "uint", "double", "double", "Guid", "DateTimeOffset", "DateTimeOffset", "Plain", "Named", "Renamed", "byte", "short",
        "bool?", "int?", "uint?", "double?", "Guid?", "DateTimeOffset?", "Plain?", "Named?",
        "string[]", "List<string>", "IReadOnlyList<int>", "int[]", "double[]", "R1[]", "List<R2>", "R1", "R2", "int[][]", "string[][]",
        "Dictionary<string,int>", "IReadOnlyDictionary<string,string>", "Dictionary<string,R2>", "Plain[]", "bool[]",
    ];

    private static readonly string[] Sometimes =
    [
        "string", "int", "double", "bool", "string[]", "int[]", "int?", "R3", "R3[]", "List<int>", "IEnumerable<string>", "ICollection<int>", "IReadOnlyCollection<R3>", "DateTimeOffset", "Renamed",
        "Dictionary<string,string>", "int?[]", "Guid[]", "float", "DateTime", "DateOnly", "byte[]", "TimeSpan", "char", "Uri", "HashSet<string>",
    ];

    private readonly Dictionary<string, IReadOnlyList<Member>> _members = [];

    internal RandomContracts(Random random)
    {
        for (var record = 0; record < Records; record++)
        {
            var types = record == 0 ? Always : [.. Enumerable.Range(0, random.Next(3, 9)).Select(_ => Sometimes[random.Next(Sometimes.Length)]).Where(type => record < 3 || !type.StartsWith("R3", StringComparison.Ordinal) && !type.Contains("<R3", StringComparison.Ordinal))];
            _members[$"R{record}"] = [.. types.Select((type, i) => Random(random, type, i))];
        }
    }

    internal IReadOnlyList<Member> MembersOf(string record) => _members[record];

    internal string Source() => string.Join('\n', _members.Select(record => $"public sealed record {record.Key}({string.Join(", ", record.Value.Select(member => member.Declared))});"));

    private static Member Random(Random random, string type, int i) => new(
        $"P{i}",
        random.Next(6) == 0 ? JsonNames[random.Next(JsonNames.Length)] + i : null,
        type,
        (Types.IsReference(type) || type is "byte[]" or "Uri") && random.Next(3) == 0,
        Types.ItemOf(type) is { } item && Types.IsReference(item) && random.Next(3) == 0);
}
