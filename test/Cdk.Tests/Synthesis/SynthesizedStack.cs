using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

/// <summary>A stack's template, its resources found by the paths that they have in code, below the stack.</summary>
internal sealed class SynthesizedStack
{
    private readonly Dictionary<string, SynthesizedResource> _resources;
    private readonly JsonObject _outputs;

    private SynthesizedStack(string name, JsonObject template)
    {
        Name = name;
        Template = template;
        var paths = template["Resources"]!.AsObject()
            .Where(resource => resource.Value!["Metadata"]?["aws:cdk:path"] is not null)
            .ToDictionary(resource => resource.Key, resource => PathOf(resource.Value!["Metadata"]!["aws:cdk:path"]!.GetValue<string>()));
        var resolved = Intrinsics.Resolve(template, paths).AsObject();
        _resources = paths.ToDictionary(path => path.Value, path => new SynthesizedResource(path.Value, resolved["Resources"]![path.Key]!.AsObject()));
        _outputs = resolved["Outputs"]!.AsObject();
    }

    public string Name { get; }

    /// <summary>The template as it is.</summary>
    public JsonObject Template { get; }

    public IEnumerable<SynthesizedResource> All => _resources.Values;

    /// <summary>The resource at a path, its references readable: <c>${TaskA/Function.Arn}</c>.</summary>
    public SynthesizedResource this[string path] =>
        _resources.GetValueOrDefault(path) ?? throw new KeyNotFoundException($"{Name} has no {path}, but {string.Join(", ", _resources.Keys)}.");

    public static SynthesizedStack Read(string file) =>
        new(Path.GetFileName(file).Split('.')[0], JsonNode.Parse(File.ReadAllText(file))!.AsObject());

    public IReadOnlyList<SynthesizedResource> OfType(string type) => [.. All.Where(resource => resource.ResourceType == type)];

    /// <summary>The value of the output whose name begins like this (CDK appends a hash to those below a construct).</summary>
    public string Output(string name) => _outputs.Single(output => output.Key.StartsWith(name, StringComparison.Ordinal)).Value!["Value"]!.GetValue<string>();

    public bool HasOutput(string name) => _outputs.Any(output => output.Key.StartsWith(name, StringComparison.Ordinal));

    // Stack/TaskA/Function/Resource is the function that code calls TaskA/Function.
    private static string PathOf(string path)
    {
        var parts = path.Split('/');
        return string.Join('/', parts[^1] is "Resource" or "Default" ? parts[1..^1] : parts[1..]);
    }
}
