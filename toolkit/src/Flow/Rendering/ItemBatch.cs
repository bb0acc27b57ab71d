using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Flow.Rendering;

internal sealed record ItemBatch(int? MaxItems, int? MaxBytes)
{
    internal JsonObject Render()
    {
        var batcher = new JsonObject();
        if (MaxItems is { } items)
        {
            batcher["MaxItemsPerBatch"] = items;
        }

        if (MaxBytes is { } bytes)
        {
            batcher["MaxInputBytesPerBatch"] = bytes;
        }

        return batcher;
    }
}
