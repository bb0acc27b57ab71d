using System.Globalization;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Executions;

/// <summary>Tables whose key is <c>id</c>, with the few operations that recorded executions used.</summary>
internal static class FakeTables
{
    public static void AddTo(TaskHandlers handlers, ConformanceCase recorded)
    {
        var tables = recorded["setup"].EnumerateArray()
            .Where(s => s.GetProperty("op").GetString() == "dynamodb_create_table")
            .ToDictionary(s => s.GetProperty("params").GetProperty("table_name").GetString()!, _ => new Dictionary<string, JsonElement>());
        foreach (var isSdk in new[] { false, true })
        {
            var service = isSdk ? "aws-sdk:dynamodb" : "dynamodb";
            foreach (var action in new[] { "putItem", "getItem", "deleteItem", "updateItem", "query" })
            {
                handlers.AddService(service, action, new DelegateHandler((request, _) =>
                    ValueTask.FromResult(Handle(action, isSdk, request.Input, tables))));
            }
        }
    }

    private static TaskOutcome Handle(
        string action, bool isSdk, JsonElement input, Dictionary<string, Dictionary<string, JsonElement>> tables)
    {
        var name = input.GetProperty("TableName").GetString()!;
        if (name.StartsWith('/'))
        {
            return Refuse(
                isSdk,
                $"1 validation error detected: Value '{name}' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+",
                "ValidationException");
        }

        if (action == "putItem" && input.GetProperty("Item").ValueKind == JsonValueKind.Null)
        {
            return Refuse(isSdk, "1 validation error detected: Value null at 'item' failed to satisfy constraint: Member must not be null", "ValidationException");
        }

        if (!tables.TryGetValue(name, out var table))
        {
            return Refuse(isSdk, "Requested resource not found", "ResourceNotFoundException");
        }

        return TaskOutcome.Success(action switch
        {
            "putItem" => Put(table, input.GetProperty("Item")),
            "getItem" => table.TryGetValue(KeyOf(input.GetProperty("Key")), out var item)
                ? JsonSerializer.SerializeToElement(new { Item = item })
                : JsonValues.EmptyObject,
            "deleteItem" => Delete(table, input.GetProperty("Key")),
            "updateItem" => Update(table, input),
            _ => JsonSerializer.SerializeToElement(new { table.Count, Items = table.Values, ScannedCount = table.Count }),
        });
    }

    private static JsonElement Put(Dictionary<string, JsonElement> table, JsonElement item)
    {
        table[KeyOf(item)] = item;
        return JsonValues.EmptyObject;
    }

    private static JsonElement Delete(Dictionary<string, JsonElement> table, JsonElement key)
    {
        table.Remove(KeyOf(key));
        return JsonValues.EmptyObject;
    }

    private static JsonElement Update(Dictionary<string, JsonElement> table, JsonElement input)
    {
        // The one expression in use is "set NAME=:value".
        var parts = input.GetProperty("UpdateExpression").GetString()!["set ".Length..].Split('=');
        var change = KeyValuePair.Create(parts[0].Trim(), input.GetProperty("ExpressionAttributeValues").GetProperty(parts[1].Trim()));
        var key = KeyOf(input.GetProperty("Key"));
        table[key] = JsonValues.ObjectOf(table[key].EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value)).Append(change));
        return JsonSerializer.SerializeToElement(new { Attributes = JsonValues.ObjectOf([change]) });
    }

    private static string KeyOf(JsonElement item) => JsonValues.Text(item.GetProperty("id"));

    private static TaskOutcome Refuse(bool isSdk, string message, string code) => isSdk
        ? TaskOutcome.Failure("DynamoDb.DynamoDbException", string.Create(CultureInfo.InvariantCulture, $"{message} (Service: DynamoDb, Status Code: 400, Request ID: {Guid.NewGuid()})"))
        : FakeMessaging.Refusal(code == "ValidationException" ? "DynamoDB.AmazonDynamoDBException" : $"DynamoDB.{code}", message, "AmazonDynamoDBv2", 400, code);
}
