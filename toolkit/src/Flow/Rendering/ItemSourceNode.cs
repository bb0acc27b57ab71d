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

    /// <summary>The kind of the file; null for a list of objects.</summary>
    internal string? InputType { get; init; } = "JSON";

    internal string? ManifestType { get; init; }

    internal ReaderOptions Reader { get; init; } = new();

    /// <summary>The items are the entries of an object.</summary>
    internal bool AreEntries { get; init; }

    internal LambdaExpression? MaxItemsFromData { get; init; }

    internal int? MaxItems { get; init; }

    internal LambdaExpression? Selector { get; init; }

    internal ItemBatch? Batch { get; init; }

    internal JsonObject ReaderConfig(StateBuilder state)
    {
        var config = new JsonObject();
        if (InputType is not null)
        {
            config["InputType"] = InputType;
        }

        if (ManifestType is not null)
        {
            config["ManifestType"] = ManifestType;
        }

        if (InputType == "CSV")
        {
            AddCsv(state, config);
        }

        if (Reader.Pointer is { } pointer)
        {
            config["ItemsPointer"] = pointer.StartsWith('/') ? pointer : throw state.Error($"the pointer '{pointer}' has to begin with '/', such as /data/rows.");
        }

        if (MaxItemsFromData is not null)
        {
            config["MaxItems"] = state.Translate("MaxItems", MaxItemsFromData).Single(MaxItemsFromData, Jsonata.Input);
        }

        if (MaxItems is { } max)
        {
            config["MaxItems"] = max > 0 ? max : throw state.Error($"MaxItems is {max}: it has to be positive.");
        }

        return config;
    }

    private void AddCsv(StateBuilder state, JsonObject config)
    {
        CheckCsv(state);
        config["CSVHeaderLocation"] = Reader.Headers is null ? "FIRST_ROW" : "GIVEN";
        if (Reader.Headers is { } headers)
        {
            config["CSVHeaders"] = headers.Count > 0
                ? new JsonArray([.. headers.Select(header => JsonValue.Create(header))])
                : throw state.Error("the CSV file's headers are none. Name its fields, or leave headers out where the first row has them.");
        }

        if (Reader.Delimiter != CsvDelimiter.Comma)
        {
            config["CSVDelimiter"] = Reader.Delimiter.ToString().ToUpperInvariant();
        }
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
