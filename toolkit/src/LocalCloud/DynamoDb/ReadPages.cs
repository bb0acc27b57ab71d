using System.Text;
using System.Text.Json.Nodes;
using AsteroidWorkflows.LocalCloud.DynamoDb.Expressions;

namespace AsteroidWorkflows.LocalCloud.DynamoDb;

/// <summary>Query and Scan: items page by page, of 1 MB at most or as many as asked for.</summary>
internal static class ReadPages
{
    private const int PageBytes = 1024 * 1024;

    public static async Task<JsonObject> QueryAsync(TableFiles table, JsonObject input)
    {
        var hash = HashOf(table.Definition, DynamoDbService.Text(input, "IndexName"));
        var keys = ConditionParser.Parse(
            DynamoDbService.Text(input, "KeyConditionExpression") ?? throw DynamoDbService.Invalid("KeyConditionExpression is required."), new Placeholders(input));
        if (keys.AsEquality is not { } equality || equality.Name != hash)
        {
            throw DynamoDbService.Invalid($"Query condition missed key schema element: {hash}");
        }

        var items = await table.AllAsync();
        return Page(table.Definition, hash, items.Where(keys.Holds), input);
    }

    public static async Task<JsonObject> ScanAsync(TableFiles table, JsonObject input)
    {
        var hash = HashOf(table.Definition, DynamoDbService.Text(input, "IndexName"));
        var items = await table.AllAsync();
        return Page(table.Definition, hash, items.Where(item => item.ContainsKey(hash)), input);
    }

    private static string HashOf(TableDefinition table, string? index) => index is null
        ? table.Key
        : table.Indexes.TryGetValue(index, out var hash) ? hash : throw DynamoDbService.Invalid($"The table does not have the specified index: {index}");

    private static JsonObject Page(TableDefinition table, string hash, IEnumerable<JsonObject> items, JsonObject input)
    {
        var names = new Placeholders(input);
        var filter = DynamoDbService.Text(input, "FilterExpression") is { } text ? ConditionParser.Parse(text, names) : null;
        var projection = Projection.Parse(input);
        var limit = input["Limit"]?.GetValue<int>() ?? int.MaxValue;
        if (limit < 1)
        {
            throw DynamoDbService.Invalid("Limit must be greater than or equal to 1");
        }

        var start = (input["ExclusiveStartKey"]?[table.Key] as JsonObject)?["S"]?.GetValue<string>();
        var left = Following(items, table.Key, start, backwards: input["ScanIndexForward"]?.GetValue<bool>() == false);
        var (found, scanned, bytes) = (new JsonArray(), 0, 0);
        JsonObject? last = null;
        foreach (var item in left)
        {
            if (scanned == limit || bytes > PageBytes)
            {
                return Answer(found, scanned, KeyOf(table, hash, last!));
            }

            scanned++;
            bytes += Encoding.UTF8.GetByteCount(item.ToJsonString());
            last = item;
            if (filter?.Holds(item) != false)
            {
                found.Add((JsonNode)projection.Of(item));
            }
        }

        return Answer(found, scanned, null);
    }

    private static IEnumerable<JsonObject> Following(IEnumerable<JsonObject> items, string key, string? start, bool backwards)
    {
        string Key(JsonObject item) => item[key]!["S"]!.GetValue<string>();

        var direction = backwards ? -1 : 1;
        var ordered = backwards ? items.OrderByDescending(Key, StringComparer.Ordinal) : items.OrderBy(Key, StringComparer.Ordinal);
        return start is null ? ordered : ordered.Where(item => direction * string.CompareOrdinal(Key(item), start) > 0);
    }

    private static JsonObject KeyOf(TableDefinition table, string hash, JsonObject item)
    {
        var key = new JsonObject { [table.Key] = item[table.Key]!.DeepClone() };
        if (hash != table.Key)
        {
            key[hash] = item[hash]!.DeepClone();
        }

        return key;
    }

    private static JsonObject Answer(JsonArray items, int scanned, JsonObject? last)
    {
        var answer = new JsonObject { ["Items"] = items, ["Count"] = items.Count, ["ScannedCount"] = scanned };
        if (last is not null)
        {
            answer["LastEvaluatedKey"] = last;
        }

        return answer;
    }
}
