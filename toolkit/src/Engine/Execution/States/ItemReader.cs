using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>Reads the items of a distributed Map through the handler of the reader's resource.</summary>
internal sealed class ItemReader
{
    private readonly TaskResource _resource;
    private readonly Template? _arguments;
    private readonly NumberField _maxItems;
    private readonly string _inputType;
    private readonly string _headerLocation;
    private readonly string[] _headers;
    private readonly char _delimiter;

    private ItemReader(MapState state)
    {
        var reader = state.ItemReader;
        _resource = TaskResource.Parse(Text(reader, "Resource") ?? "");
        var arguments = Member(reader, state.QueryLanguage == QueryLanguage.JSONata ? "Arguments" : "Parameters");
        _arguments = arguments.ValueKind == JsonValueKind.Undefined
            ? null
            : Template.Compile(arguments, state.QueryLanguage, "ItemReader/Arguments");
        var config = Member(reader, "ReaderConfig");
        _maxItems = new NumberField("MaxItems", Member(config, "MaxItems"), Text(config, "MaxItemsPath"), state.QueryLanguage);
        _inputType = Text(config, "InputType") ?? "JSON";
        _headerLocation = Text(config, "CSVHeaderLocation") ?? "FIRST_ROW";
        _headers = Member(config, "CSVHeaders") is { ValueKind: JsonValueKind.Array } headers
            ? [.. headers.EnumerateArray().Select(h => h.ToString())]
            : [];
        _delimiter = Text(config, "CSVDelimiter") switch
        {
            "PIPE" => '|',
            "SEMICOLON" => ';',
            "SPACE" => ' ',
            "TAB" => '\t',
            _ => ',',
        };
    }

    public static ItemReader? Create(MapState state) =>
        state.ItemReader.ValueKind == JsonValueKind.Object ? new ItemReader(state) : null;

    public async ValueTask<IReadOnlyList<JsonElement>> ReadAsync(StateVisit visit)
    {
        var scope = visit.Scope(visit.Input);
        var input = _arguments?.Evaluate(scope) ?? JsonValues.EmptyObject;
        var most = _maxItems.Evaluate(scope) ?? 0;
        if (most < 0)
        {
            throw Failed("field MaxItems must be positive");
        }

        var answer = await ServiceCall.RunAsync(visit, _resource, input);
        if (!answer.IsSuccess)
        {
            throw Failed(answer.Cause ?? answer.Error ?? "The items could not be read.");
        }

        var items = Items(answer.Output);
        return most > 0 ? items.Take((int)Math.Min(most, int.MaxValue)).ToList() : items;
    }

    private List<JsonElement> Items(JsonElement answer)
    {
        if (_resource.Action == "listObjectsV2")
        {
            return [.. Member(answer, "Contents") is { ValueKind: JsonValueKind.Array } contents
                ? contents.EnumerateArray().Select(ListedObject)
                : []];
        }

        var body = Text(answer, "Body") ?? throw Failed("The object has no content.");
        try
        {
            return _inputType switch
            {
                "CSV" => Csv(body),
                "JSONL" => [.. body.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Select(JsonValues.Parse)],
                "MANIFEST" => throw Failed("S3 inventories are not supported here."),
                _ => JsonValues.Parse(body) is { ValueKind: JsonValueKind.Array } array
                    ? [.. array.EnumerateArray()]
                    : throw Failed("Attempting to map over non-iterable node."),
            };
        }
        catch (JsonException)
        {
            throw Failed("Failed to parse the contents of the file as JSON.");
        }
    }

    private List<JsonElement> Csv(string body)
    {
        var rows = CsvReader.Read(body, _delimiter).ToList();
        var given = _headerLocation == "GIVEN";
        if (!given && rows.Count == 0)
        {
            return [];
        }

        var headers = given ? _headers : rows[0];
        if (headers.Distinct(StringComparer.Ordinal).Count() != headers.Length)
        {
            throw Failed("CSV headers cannot contain duplicates.");
        }

        return [.. rows.Skip(given ? 0 : 1).Select(row => JsonValues.ObjectOf(headers.Select((header, i) =>
            KeyValuePair.Create(header, JsonValues.StringOf(i < row.Length ? row[i] : "")))))];
    }

    private static JsonElement ListedObject(JsonElement item) => JsonValues.ObjectOf(item.EnumerateObject().Select(p =>
        KeyValuePair.Create(p.Name == "ETag" ? "Etag" : p.Name, p.Value)));

    private static MapRunFailedException Failed(string cause) => new(new StateError(ErrorNames.ItemReaderFailed, cause));

    internal static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    internal static string? Text(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
