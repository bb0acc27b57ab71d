using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>An object of the definition while it is read: a field of the wrong kind becomes a problem, not an exception.</summary>
internal sealed class Fields
{
    private readonly JsonElement _json;

    public Fields(JsonElement json, string location, List<DefinitionProblem> problems)
    {
        Location = location;
        Problems = problems;
        if (json.ValueKind == JsonValueKind.Object)
        {
            _json = json;
        }
        else
        {
            Report("Expected value of type Object", location);
        }
    }

    /// <summary>The object itself; undefined where there is none.</summary>
    public JsonElement Json => _json;

    public string Location { get; }

    public List<DefinitionProblem> Problems { get; }

    public JsonElement this[string name] =>
        _json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(name, out var value) ? value : default;

    public string At(string name) => Location == "/" ? $"/{name}" : $"{Location}/{name}";

    public string Required(string name)
    {
        if (this[name].ValueKind == JsonValueKind.Undefined)
        {
            Report($"These fields are required: [{name}]", Location);
        }

        return Text(name) ?? "";
    }

    public string? Text(string name) => Read<string?>(name, JsonValueKind.String, "String", v => v.GetString());

    public bool Flag(string name) => this[name] is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag
        ? flag.GetBoolean()
        : Read(name, JsonValueKind.True, "Boolean", _ => true);

    public long? Integer(string name) => Read<long?>(name, JsonValueKind.Number, "Integer", v => v.TryGetInt64(out var n) ? n : null);

    public double? Number(string name) => Read<double?>(name, JsonValueKind.Number, "Number", v => v.GetDouble());

    private IEnumerable<(JsonElement Item, string Location)> Items(string name)
    {
        var array = this[name];
        if (array.ValueKind != JsonValueKind.Array)
        {
            if (array.ValueKind != JsonValueKind.Undefined)
            {
                Report("Expected value of type Array", At(name));
            }

            yield break;
        }

        var index = 0;
        foreach (var item in array.EnumerateArray())
        {
            yield return (item, $"{At(name)}[{index++}]");
        }
    }

    public Fields Object(string name) => new(this[name], At(name), Problems);

    public IEnumerable<Fields> Objects(string name) => Items(name).Select(item => new Fields(item.Item, item.Location, Problems));

    public void RequireSome(string name, int count)
    {
        if (count == 0)
        {
            Report($"These fields are required: [{name}]", Location);
        }
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var (item, location) in Items(name))
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                texts.Add(item.GetString()!);
            }
            else
            {
                Report("Expected value of type String", location);
            }
        }

        return texts;
    }

    public QueryLanguage Language(QueryLanguage inherited) => Text("QueryLanguage") switch
    {
        null => inherited,
        "JSONPath" => QueryLanguage.JSONPath,
        "JSONata" => QueryLanguage.JSONata,
        _ => Report("Value is not valid. Expected one of [JSONPath, JSONata]", At("QueryLanguage"), inherited),
    };

    public void Report(string message, string location) =>
        Problems.Add(new DefinitionProblem("SCHEMA_VALIDATION_FAILED", message, location));

    private T Report<T>(string message, string location, T instead)
    {
        Report(message, location);
        return instead;
    }

    private T? Read<T>(string name, JsonValueKind kind, string expected, Func<JsonElement, T> read)
    {
        var value = this[name];
        if (value.ValueKind == kind && read(value) is { } read1)
        {
            return read1;
        }

        if (value.ValueKind != JsonValueKind.Undefined)
        {
            Report($"Expected value of type {expected}", At(name));
        }

        return default;
    }
}
