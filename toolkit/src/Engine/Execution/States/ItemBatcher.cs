using System.Runtime.InteropServices;
using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>Puts items together for the child executions of a distributed Map.</summary>
internal sealed class ItemBatcher
{
    private readonly NumberField _maxItems;
    private readonly NumberField _maxBytes;
    private readonly Template? _batchInput;

    private ItemBatcher(MapState state)
    {
        var source = state.ItemBatcher;
        _maxItems = Field("MaxItemsPerBatch");
        _maxBytes = Field("MaxInputBytesPerBatch");
        var input = ItemReader.Member(source, "BatchInput");
        _batchInput = input.ValueKind == JsonValueKind.Undefined
            ? null
            : Template.Compile(input, state.QueryLanguage, "ItemBatcher/BatchInput");

        NumberField Field(string name) =>
            new(name, ItemReader.Member(source, name), ItemReader.Text(source, name + "Path"), state.QueryLanguage, least: 0);
    }

    public static ItemBatcher? Create(MapState state) =>
        state.ItemBatcher.ValueKind == JsonValueKind.Object ? new ItemBatcher(state) : null;

    public List<ItemBatch> Batch(StateVisit visit, IReadOnlyList<JsonElement> items)
    {
        var scope = visit.Scope(visit.Input);
        var maxItems = _maxItems.Evaluate(scope) is > 0 and var count ? count : decimal.MaxValue;
        var maxBytes = _maxBytes.Evaluate(scope) is > 0 and var bytes ? bytes : decimal.MaxValue;
        var batchInput = _batchInput?.Evaluate(scope) ?? default;
        var batches = new List<ItemBatch>();
        var batch = new List<JsonElement>();
        var size = 0L;
        foreach (var item in items)
        {
            var length = JsonMarshal.GetRawUtf8Value(item).Length + 1;
            if (batch.Count > 0 && (batch.Count >= maxItems || size + length > maxBytes))
            {
                batches.Add(new ItemBatch(Build(batchInput, batch), batch.Count));
                batch = [];
                size = 0;
            }

            batch.Add(item);
            size += length;
        }

        if (batch.Count > 0)
        {
            batches.Add(new ItemBatch(Build(batchInput, batch), batch.Count));
        }

        return batches;
    }

    private static JsonElement Build(JsonElement batchInput, List<JsonElement> items)
    {
        var members = new List<KeyValuePair<string, JsonElement>>();
        if (batchInput.ValueKind != JsonValueKind.Undefined)
        {
            members.Add(KeyValuePair.Create("BatchInput", batchInput));
        }

        members.Add(KeyValuePair.Create("Items", JsonValues.ArrayOf(items)));
        return JsonValues.ObjectOf(members);
    }
}
