using System.Text.Json.Nodes;
using AsteroidWorkflows.LocalCloud.Data;
using AsteroidWorkflows.LocalCloud.DynamoDb.Expressions;
using AsteroidWorkflows.LocalCloud.Wire;

namespace AsteroidWorkflows.LocalCloud.DynamoDb;

/// <summary>
/// The part of DynamoDB that functions use most: items by key, conditional writes, updates, queries over a key or an index. Every write is checked and
/// done under the table's lock; whatever is not here is refused by name.
/// </summary>
internal sealed class DynamoDbService : JsonWireService, IDisposable
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "TableName", "Item", "Key", "ConditionExpression", "UpdateExpression", "KeyConditionExpression", "FilterExpression", "ProjectionExpression",
        "ExpressionAttributeNames", "ExpressionAttributeValues", "IndexName", "ExclusiveStartKey", "Limit", "ConsistentRead", "ScanIndexForward", "ReturnValues",
        "ReturnConsumedCapacity", "ReturnItemCollectionMetrics", "ReturnValuesOnConditionCheckFailure", "Select",
    };

    private readonly Dictionary<string, TableFiles> _tables;

    public DynamoDbService(DataFolder data, IEnumerable<TableDefinition> tables)
        : base("DynamoDB", "1.0") =>
        _tables = tables.ToDictionary(table => table.Name, table => new TableFiles(data, table), StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (var table in _tables.Values)
        {
            table.Dispose();
        }
    }

    protected override async Task<JsonObject> AnswerAsync(string operation, JsonObject input)
    {
        if (input.FirstOrDefault(parameter => !Known.Contains(parameter.Key)).Key is { } unknown)
        {
            throw Invalid($"The local DynamoDB does not know the parameter {unknown} of {operation}.");
        }

        return operation switch
        {
            "GetItem" => await GetAsync(input),
            "PutItem" => await PutAsync(input),
            "UpdateItem" => await UpdateAsync(input),
            "DeleteItem" => await DeleteAsync(input),
            "Query" => await ReadPages.QueryAsync(Table(input), input),
            "Scan" => await ReadPages.ScanAsync(Table(input), input),
            _ => throw Unsupported(operation),
        };
    }

    internal static WireError Invalid(string message) => new("ValidationException", message);

    private async Task<JsonObject> GetAsync(JsonObject input)
    {
        var table = Table(input);
        var item = await table.ReadAsync(KeyOf(table, input["Key"], only: true));
        var shown = item is null ? null : Projection.Parse(input).Of(item);
        return shown is null ? [] : new JsonObject { ["Item"] = shown };
    }

    private Task<JsonObject> PutAsync(JsonObject input) => WriteAsync(input, input["Item"], only: false, _ => Item(input["Item"], "Item").DeepClone().AsObject());

    private Task<JsonObject> UpdateAsync(JsonObject input)
    {
        var names = new Placeholders(input);
        var update = UpdateExpression.Parse(Text(input, "UpdateExpression") ?? "", names);
        return WriteAsync(input, input["Key"], only: true, item =>
        {
            var next = (item ?? Item(input["Key"], "Key")).DeepClone().AsObject();
            update.Apply(next, Table(input).Definition.Key);
            return next;
        });
    }

    private Task<JsonObject> DeleteAsync(JsonObject input) => WriteAsync(input, input["Key"], only: true, _ => null);

    private async Task<JsonObject> WriteAsync(JsonObject input, JsonNode? keyed, bool only, Func<JsonObject?, JsonObject?> change)
    {
        var table = Table(input);
        var key = KeyOf(table, keyed, only);
        var condition = Text(input, "ConditionExpression") is { } text ? ConditionParser.Parse(text, new Placeholders(input)) : null;
        using var turn = await table.EnterAsync();
        var before = await table.ReadAsync(key);
        if (condition?.Holds(before ?? []) == false)
        {
            throw new WireError("ConditionalCheckFailedException", "The conditional request failed");
        }

        var after = change(before);
        if (after is null)
        {
            table.Delete(key);
        }
        else
        {
            AttributeValues.Check(after);
            table.Write(key, after);
        }

        return (Text(input, "ReturnValues") ?? "NONE") switch
        {
            "NONE" => [],
            "ALL_OLD" => before is null ? [] : new JsonObject { ["Attributes"] = before },
            "ALL_NEW" when after is not null => new JsonObject { ["Attributes"] = after.DeepClone() },
            var other => throw Invalid($"The local DynamoDB does not return {other}."),
        };
    }

    private TableFiles Table(JsonObject input)
    {
        var name = Text(input, "TableName") ?? throw Invalid("TableName is required.");
        return _tables.TryGetValue(name, out var table)
            ? table
            : throw new WireError("ResourceNotFoundException", $"Requested resource not found: Table: {name} not found");
    }

    internal static string? Text(JsonObject input, string name) => input[name]?.GetValue<string>();

    private static JsonObject Item(JsonNode? item, string name) => item as JsonObject ?? throw Invalid($"{name} is required.");

    private static string KeyOf(TableFiles table, JsonNode? keyed, bool only)
    {
        var attributes = Item(keyed, "Key");
        var key = (attributes[table.Definition.Key] as JsonObject)?["S"]?.GetValue<string>();
        if (key is null || (only && attributes.Count != 1))
        {
            throw Invalid("The provided key element does not match the schema");
        }

        return key.Length > 0
            ? key
            : throw Invalid($"One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: {table.Definition.Key}");
    }
}
