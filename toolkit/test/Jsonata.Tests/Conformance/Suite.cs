using System.Text.Json;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Jsonata.Tests.Conformance;

/// <summary>The official test suite, read from outside the repository.</summary>
internal sealed class Suite
{
    private readonly string _folder;
    private readonly Dictionary<string, JsonElement> _datasets = [];

    private Suite(string folder)
    {
        _folder = folder;
    }

    /// <summary>The cases whose expression is in a file that the suite's copy lacks.</summary>
    public List<string> Unreadable { get; } = [];

    /// <summary>The suite in ASL_CONFORMANCE or beside the repository; null where neither has it.</summary>
    public static Suite? Find()
    {
        var folder = Environment.GetEnvironmentVariable("ASL_CONFORMANCE") is { Length: > 0 } given ? given : Path.Combine(RepositoryRoot.Path, "..", "shared", "conformance");
        return Directory.Exists(Path.Combine(folder, "jsonata", "groups")) ? new(Path.Combine(folder, "jsonata")) : null;
    }

    public IEnumerable<SuiteCase> Cases() =>
        Directory.EnumerateFiles(Path.Combine(_folder, "groups"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read);

    public JsonElement Dataset(string name)
    {
        if (!_datasets.TryGetValue(name, out var dataset))
        {
            dataset = Parse(Path.Combine(_folder, "datasets", name + ".json"));
            _datasets.Add(name, dataset);
        }

        return dataset;
    }

    private static JsonElement Parse(string file) => JsonElement.Parse(File.ReadAllBytes(file));

    /// <summary>The text as it is, half a surrogate pair included (JSON's escapes are among those of regular expressions).</summary>
    private static string TextOf(JsonElement text) => Regex.Unescape(text.GetRawText()[1..^1]);

    private IEnumerable<SuiteCase> Read(string file)
    {
        var id = Path.GetRelativePath(Path.Combine(_folder, "groups"), file).Replace('\\', '/');
        var json = Parse(file);
        var items = json.ValueKind == JsonValueKind.Array
            ? json.EnumerateArray().Select((item, index) => Case($"{id}#{index}", item, file))
            : [Case(id, json, file)];
        return items.OfType<SuiteCase>();
    }

    private SuiteCase? Case(string id, JsonElement json, string file)
    {
        if (!json.TryGetProperty("expr-file", out var name))
        {
            return new(id, json, TextOf(json.GetProperty("expr")), this);
        }

        var other = Path.Combine(Path.GetDirectoryName(file)!, name.GetString()!);
        if (File.Exists(other))
        {
            return new(id, json, File.ReadAllText(other), this);
        }

        Unreadable.Add(id);
        return null;
    }
}
