using System.Linq.Expressions;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

internal sealed record ItemBatch(int? MaxItems, int? MaxBytes)
{
    /// <summary>What is the same for all batches.</summary>
    internal LambdaExpression? Common { get; init; }

    internal JsonObject Render(StateBuilder state)
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

        if (Common is not null)
        {
            batcher["BatchInput"] = state.Template("batch input", Common, Jsonata.Input);
        }

        return batcher;
    }
}
