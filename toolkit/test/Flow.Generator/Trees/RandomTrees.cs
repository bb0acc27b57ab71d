using AsteroidWorkflows.Flow.Generator.Contracts;

namespace AsteroidWorkflows.Flow.Generator.Trees;

/// <summary>Random expressions over what is in scope: each tree is of a type, made of parts whose types fit.</summary>
internal sealed class RandomTrees(Random random, RandomContracts contracts)
{
    internal static readonly IReadOnlyList<Producer> Producers = [.. OperatorProducers.All, .. TextProducers.All, .. ValueProducers.All, .. CollectionProducers.All];

    private static readonly string[] Scalars = ["string", "bool", "int", "double", "uint", "Guid", "DateTimeOffset", "Plain", "Named", "Renamed", "byte", "short", "bool?", "int?", "double?", "uint?", "Guid?", "DateTimeOffset?", "Plain?", "Named?"];

    private static readonly string[] Names = ["l", "r", "item", "states", "sum", "x", "count", "found", "v", "i", "text", "passes", "at", "lookup", "k", "total", "line"];

    private readonly List<(string Name, string Type)> _scope = [("o", "R0")];
    private readonly Literals _literals = new(random);

    /// <summary>A tree with a given producer somewhere near its root.</summary>
    internal Tree Around(Producer producer, int depth)
    {
        var type = producer.Type.Replace("*", SomeItem(), StringComparison.Ordinal);
        var tree = producer.Make(this, type, depth);
        return random.Next(4) switch
        {
            0 => new("object", "new {{ A = {0}, B = {1} }}", tree, Part("any", 0)),
            1 when !type.Contains(':', StringComparison.Ordinal) => new(type, "({0} ? {1} : {2})", Part("bool", 1), tree, Part(type == "object" ? "none" : type, 1)),
            _ => tree,
        };
    }

    internal string Some(params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];

    internal string SomeItem() => Some("string", "int", "double", "R1", "R2", "bool", "Plain", "string", "int", "R1");

    internal Tree Index(int depth) => random.Next(3) == 0 ? Part("int", depth) : _literals.Of("#index");

    /// <summary>A part of a wanted type: a type, a collection of it, a path to it or a literal.</summary>
    internal Tree Part(string wanted, int depth)
    {
        var (kind, type) = wanted.Split(':') is [var first, var second] ? (first, second) : ("", wanted);
        return kind switch
        {
            _ when wanted[0] == '#' => _literals.Of(wanted),
            "path" => Path(type),
            "arr" => Collection(wanted, type, depth, $"{type}[]"),
            "enum" => Collection($"coll:{type}", type, depth, $"List<{type}>", $"IReadOnlyList<{type}>", $"IEnumerable<{type}>"),
            "coll" when type == "some" => Part($"coll:{SomeItem()}", depth),
            "coll" => Collection(wanted, type, depth, $"{type}[]", $"List<{type}>", $"IReadOnlyList<{type}>", $"IEnumerable<{type}>", $"ICollection<{type}>"),
            _ when type == "any" => Any(depth),
            _ when type == "none" => new("object", "(object?)null"),
            _ when type == "key" => random.Next(3) == 0 ? Part("string", depth) : new("string", "({0} ?? \"\")", Part("string", depth - 1)),
            _ => Value(type, depth),
        };
    }

    /// <summary>A method that takes a lambda whose parameter is an item.</summary>
    internal Tree Lambda(string type, string method, string source, string result, int depth, bool withIndex = false, string after = "", string? run = null)
    {
        var items = Part(source, depth - 1);
        var item = source.StartsWith("coll:", StringComparison.Ordinal) ? source[5..] : Types.ItemOf(items.Type)!;
        var name = FreeName();
        _scope.Add((name, item));
        var index = FreeName();
        if (withIndex)
        {
            _scope.Add((index, "int"));
        }

        var body = result == "object" ? new Tree("object", "new {{ A = {0}, B = {1} }}", Part("any", depth - 1), Part("any", depth - 2)) : Part(result, depth - 1);
        _scope.RemoveRange(_scope.Count - (withIndex ? 2 : 1), withIndex ? 2 : 1);
        var parameters = withIndex ? $"({name}, {index})" : name;
        var format = $"{{0}}.{method}({parameters} => {{1}}{after})";
        return new(type, format, items, body) { RunFormat = run is null ? null : $"{run}({format})" };
    }

    private Tree Any(int depth) => random.Next(5) switch
    {
        0 => Part($"coll:{SomeItem()}", depth),
        1 => Path(Some("R1", "R2", "string[]", "int[][]", "Dictionary<string,int>", "R0")),
        _ => Value(Scalars[random.Next(Scalars.Length)], depth),
    };

    private Tree Value(string type, int depth)
    {
        var producers = depth > 0 && random.Next(4) > 0 ? Fitting(type, type == "object" ? type : "*") : [];
        return producers.Count > 0 ? producers[random.Next(producers.Count)].Make(this, type, depth - 1)
            : random.Next(3) > 0 || Literals.Has(type) is false ? Path(type)
            : _literals.Of(type);
    }

    private Tree Collection(string wanted, string item, int depth, params ReadOnlySpan<string> types)
    {
        var producers = depth > 0 && random.Next(3) > 0 ? Fitting(wanted, wanted[..(wanted.IndexOf(':', StringComparison.Ordinal) + 1)] + "*") : [];
        if (producers.Count > 0)
        {
            return producers[random.Next(producers.Count)].Make(this, wanted, depth - 1);
        }

        var paths = new List<Tree>();
        foreach (var type in types)
        {
            paths.AddRange(Paths(type));
        }

        return paths.Count > 0 ? paths[random.Next(paths.Count)] : new($"{item}[]", $"new {item}[] {{{{ {{0}} }}}}", Value(item, 0));
    }

    private static List<Producer> Fitting(string type, string any) => [.. Producers.Where(producer => producer.Type == type || producer.Type == any)];

    private Tree Path(string type)
    {
        var paths = Paths(type);
        return paths.Count > 0 ? paths[random.Next(paths.Count)]
            : Literals.Has(type) == true ? _literals.Of(type)
            : Types.ItemOf(type) is { } item && type.EndsWith("[]", StringComparison.Ordinal) ? new(type, $"new {item}[] {{{{ {{0}} }}}}", Value(item, 0))
            : type.StartsWith("List", StringComparison.Ordinal) ? new(type, "{0}.ToList()", Part($"coll:{Types.ItemOf(type)}", 0))
            : new(type, $"default({type})!");
    }

    private List<Tree> Paths(string type)
    {
        var found = new List<Tree>();
        foreach (var (name, of) in _scope)
        {
            Add(name, of, 0);
        }

        return found;

        void Add(string path, string of, int depth)
        {
            if (of == type)
            {
                found.Add(new(type, path) { Uses = new HashSet<string> { path.Split('.')[0] } });
            }

            if (Types.IsRecord(of) && depth < 3)
            {
                foreach (var member in contracts.MembersOf(of))
                {
                    Add($"{path}.{member.Name}", member.Type, depth + 1);
                }
            }
        }
    }

    private string FreeName()
    {
        var free = Names.Where(name => _scope.TrueForAll(used => used.Name != name)).ToList();
        var name = free[random.Next(free.Count)];
        return name;
    }
}
