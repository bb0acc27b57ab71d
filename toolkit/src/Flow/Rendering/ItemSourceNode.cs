using System.Linq.Expressions;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>Where a Map's items come from: an expression, or a file in S3.</summary>
internal sealed record ItemSourceNode(Type ItemType)
{
    /// <summary>What reaches the body: an item, what was made of it, or a batch.</summary>
    internal Type BodyType { get; init; } = ItemType;

    internal LambdaExpression? Items { get; init; }

    internal LambdaExpression? Location { get; init; }

    internal string InputType { get; init; } = "JSON";

    internal int? MaxItems { get; init; }

    internal LambdaExpression? Selector { get; init; }

    internal ItemBatch? Batch { get; init; }

    internal JsonObject ReaderConfig(StateBuilder state)
    {
        var config = new JsonObject { ["InputType"] = InputType };
        if (InputType == "CSV")
        {
            CheckCsv(state);
            config["CSVHeaderLocation"] = "FIRST_ROW";
        }

        if (MaxItems is { } max)
        {
            config["MaxItems"] = max > 0 ? max : throw state.Error($"MaxItems is {max}: it has to be positive.");
        }

        return config;
    }

    private void CheckCsv(StateBuilder state)
    {
        var other = Contract.Of(FlowJson.Options, ItemType).Properties.FirstOrDefault(property => property.Value.PropertyType != typeof(string));
        if (other.Key is not null)
        {
            throw state.Error($"every field of a CSV row is text, but {ItemType.Name}.{other.Key} is {TypeText.Of(other.Value.PropertyType)}. Make it a string, and read the number in a function.");
        }
    }
}
