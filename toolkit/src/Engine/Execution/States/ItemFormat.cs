using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Paths;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>How items stand in the content of an object: as JSON, JSON lines or comma-separated values.</summary>
internal sealed class ItemFormat
{
    private readonly string _inputType;
    private readonly string? _pointer;
    private readonly bool _hasGivenHeaders;
    private readonly string[] _headers;
    private readonly char _delimiter;

    /// <param name="config">The ReaderConfig; undefined where there is none.</param>
    public ItemFormat(JsonElement config)
    {
        _inputType = ItemReader.Text(config, "InputType") ?? "JSON";
        _pointer = ItemReader.Text(config, "ItemsPointer");
        _hasGivenHeaders = ItemReader.Text(config, "CSVHeaderLocation") == "GIVEN";
        _headers = ItemReader.Member(config, "CSVHeaders") is { ValueKind: JsonValueKind.Array } headers
            ? [.. headers.EnumerateArray().Select(static header => header.ToString())]
            : [];
        _delimiter = ItemReader.Text(config, "CSVDelimiter") switch
        {
            "PIPE" => '|',
            "SEMICOLON" => ';',
            "SPACE" => ' ',
            "TAB" => '\t',
            _ => ',',
        };
    }

    /// <exception cref="MapRunFailedException">The content has another form.</exception>
    public List<MapItem> Read(string body)
    {
        List<MapItem> items;
        try
        {
            items = _inputType switch
            {
                "CSV" => Csv(body),
                "JSONL" => [.. body.Split('\n')
                    .Where(static line => !string.IsNullOrWhiteSpace(line))
                    .Select(static (line, index) => new MapItem(index, JsonValues.Parse(line)))],
                _ => Json(JsonValues.Parse(body, JsonDepth.MostOfDefinition)),
            };
        }
        catch (JsonException)
        {
            throw ItemReader.Failed("Failed to parse the contents of the file as JSON.");
        }

        return items.Exists(static item => JsonDepth.IsTooDeep(item.Value))
            ? throw ItemReader.Failed($"An item is nested deeper than {JsonDepth.Most} levels.")
            : items;
    }

    private List<MapItem> Json(JsonElement content)
    {
        var items = _pointer is null ? content : JsonPointer.Find(content, _pointer);
        return items.ValueKind is JsonValueKind.Array or JsonValueKind.Object
            ? MapItem.Of(items)
            : throw ItemReader.Failed("Attempting to map over non-iterable node.");
    }

    private List<MapItem> Csv(string body)
    {
        var rows = CsvReader.Read(body, _delimiter).ToList();
        if (!_hasGivenHeaders && rows.Count == 0)
        {
            return [];
        }

        var headers = _hasGivenHeaders ? _headers : rows[0];
        if (headers.Distinct(StringComparer.Ordinal).Count() != headers.Length)
        {
            throw ItemReader.Failed("CSV headers cannot contain duplicates.");
        }

        return [.. rows.Skip(_hasGivenHeaders ? 0 : 1).Select((row, index) => new MapItem(index, JsonValues.ObjectOf(headers.Select((header, column) =>
            KeyValuePair.Create(header, JsonValues.StringOf(column < row.Length ? row[column] : ""))))))];
    }
}
