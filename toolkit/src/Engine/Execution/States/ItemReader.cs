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
    private readonly ItemFormat _format;
    private readonly string? _unsupported;
    private readonly bool _loads;

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
        _format = new ItemFormat(config);
        _loads = Text(config, "Transformation") == "LOAD_AND_FLATTEN";
        _unsupported = Unsupported(config);
    }

    public static ItemReader? Create(MapState state) =>
        state.ItemReader.ValueKind == JsonValueKind.Object ? new ItemReader(state) : null;

    /// <exception cref="MapRunFailedException">The items can't be read.</exception>
    public async ValueTask<IReadOnlyList<MapItem>> ReadAsync(StateVisit visit)
    {
        var scope = visit.Scope(visit.Input);
        var input = _arguments?.Evaluate(scope) ?? JsonValues.EmptyObject;
        var most = _maxItems.Evaluate(scope) ?? 0;
        if (most < 0)
        {
            throw Failed("field MaxItems must be positive");
        }

        if (_unsupported is not null)
        {
            throw Failed($"{_unsupported} is not supported here. Read the items in a state before the Map.");
        }

        var items = _resource.Action != "listObjectsV2" ? _format.Read(await BodyAsync(visit, input))
            : _loads ? await LoadAsync(visit, input)
            : Numbered(await ListAsync(visit, input));
        return most > 0 ? [.. items.Take((int)Math.Min(most, int.MaxValue))] : items;
    }

    private static string? Unsupported(JsonElement config) => (Text(config, "InputType"), Text(config, "ManifestType")) switch
    {
        (("PARQUET" or "MANIFEST") and var type, _) => $"The InputType {type}",
        (_, { } manifest) => $"The ManifestType {manifest}",
        _ => null,
    };

    private async ValueTask<List<JsonElement>> ListAsync(StateVisit visit, JsonElement input)
    {
        var listed = new List<JsonElement>();
        var page = input;
        while (true)
        {
            var answer = await CallAsync(visit, _resource, page);
            if (Member(answer, "Contents") is { ValueKind: JsonValueKind.Array } contents)
            {
                listed.AddRange(contents.EnumerateArray().Select(ListedObject));
            }

            if (Text(answer, "NextContinuationToken") is not { } token)
            {
                return listed;
            }

            page = With(input, "ContinuationToken", JsonValues.StringOf(token));
        }
    }

    /// <summary>The items of every listed object, one after the other.</summary>
    private async ValueTask<List<MapItem>> LoadAsync(StateVisit visit, JsonElement input)
    {
        var reading = TaskResource.Parse(_resource.Arn.Replace("listObjectsV2", "getObject", StringComparison.Ordinal));
        var items = new List<JsonElement>();
        foreach (var listed in await ListAsync(visit, input))
        {
            var call = With(Only(input, "Bucket", "ExpectedBucketOwner"), "Key", Member(listed, "Key"));
            items.AddRange(_format.Read(BodyOf(await CallAsync(visit, reading, call))).Select(static item => item.Input));
        }

        return Numbered(items);
    }

    private async ValueTask<string> BodyAsync(StateVisit visit, JsonElement input) => BodyOf(await CallAsync(visit, _resource, input));

    private static string BodyOf(JsonElement answer) => Text(answer, "Body") ?? throw Failed("The object has no content.");

    private static async ValueTask<JsonElement> CallAsync(StateVisit visit, TaskResource resource, JsonElement input)
    {
        var answer = await ServiceCall.RunAsync(visit, resource, input);
        return answer.IsSuccess ? answer.Output : throw Failed(answer.Cause ?? answer.Error ?? "The items could not be read.");
    }

    private static List<MapItem> Numbered(List<JsonElement> items) => [.. items.Select(static (item, index) => new MapItem(index, item))];

    // AWS tells when an object was modified in seconds since 1970.
    private static JsonElement ListedObject(JsonElement item) => JsonValues.ObjectOf(item.EnumerateObject().Select(static member => member.Name switch
    {
        "ETag" => KeyValuePair.Create("Etag", member.Value),
        "LastModified" when member.Value.ValueKind == JsonValueKind.String && Timestamps.TryParse(member.Value.GetString()!, out var time) =>
            KeyValuePair.Create(member.Name, JsonValues.NumberOf(time.ToUnixTimeSeconds())),
        _ => KeyValuePair.Create(member.Name, member.Value),
    }));

    private static JsonElement Only(JsonElement input, params IReadOnlyList<string> names) => JsonValues.ObjectOf(names
        .Select(name => KeyValuePair.Create(name, Member(input, name)))
        .Where(static member => !JsonValues.IsUndefined(member.Value)));

    private static JsonElement With(JsonElement input, string name, JsonElement value) => JsonValues.ObjectOf(input.EnumerateObject()
        .Where(member => member.Name != name)
        .Select(static member => KeyValuePair.Create(member.Name, member.Value))
        .Append(KeyValuePair.Create(name, value)));

    internal static MapRunFailedException Failed(string cause) => new(new StateError(ErrorNames.ItemReaderFailed, cause));

    internal static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    internal static string? Text(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
