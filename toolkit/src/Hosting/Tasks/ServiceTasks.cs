using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.LocalCloud;
using AsteroidWorkflows.LocalCloud.Sns;

namespace AsteroidWorkflows.Hosting.Tasks;

/// <summary>The services that workflows call without a function between.</summary>
internal static class ServiceTasks
{
    public static TaskHandlers AddServices(this TaskHandlers handlers, CloudClients clients, Outbox outbox) => handlers
        .AddS3(clients.S3)
        .AddService("dynamodb", "putItem", new DelegateHandler((request, cancellation) => PutItemAsync(clients, request.Input, cancellation)))
        .AddService("sns", "publish", new DelegateHandler((request, _) => ValueTask.FromResult(Publish(outbox, request.Input))));

    private static async ValueTask<TaskOutcome> PutItemAsync(CloudClients clients, JsonElement input, CancellationToken cancellation)
    {
        try
        {
            var response = await clients.DynamoDb.PutItemAsync(
                new PutItemRequest { TableName = input.GetProperty("TableName").GetString(), Item = Attributes(input.GetProperty("Item")) }, cancellation);
            return TaskOutcome.Success(JsonSerializer.SerializeToElement(new
            {
                SdkHttpMetadata = new { HttpStatusCode = (int)response.HttpStatusCode },
                SdkResponseMetadata = new { response.ResponseMetadata.RequestId },
            }));
        }
        catch (AmazonServiceException e)
        {
            var code = e.ErrorCode.EndsWith("Exception", StringComparison.Ordinal) ? e.ErrorCode : e.ErrorCode + "Exception";
            return TaskOutcome.Failure($"DynamoDB.{code}", e.Message);
        }
    }

    private static TaskOutcome Publish(Outbox outbox, JsonElement input)
    {
        var id = outbox.Publish(
            input.GetProperty("TopicArn").GetString()!,
            input.TryGetProperty("Subject", out var subject) ? subject.GetString() : null,
            input.GetProperty("Message").GetString()!);
        return TaskOutcome.Success(JsonSerializer.SerializeToElement(new { MessageId = id }));
    }

    private static Dictionary<string, AttributeValue> Attributes(JsonElement item) =>
        item.EnumerateObject().ToDictionary(attribute => attribute.Name, attribute => Value(attribute.Value));

    private static AttributeValue Value(JsonElement value)
    {
        var typed = value.EnumerateObject().Single();
        return typed.Name switch
        {
            "S" => new AttributeValue { S = typed.Value.GetString() },
            "N" => new AttributeValue { N = typed.Value.ValueKind == JsonValueKind.String ? typed.Value.GetString() : typed.Value.GetRawText() },
            "BOOL" => new AttributeValue { BOOL = typed.Value.GetBoolean() },
            "NULL" => new AttributeValue { NULL = true },
            "M" => new AttributeValue { M = Attributes(typed.Value) },
            "L" => new AttributeValue { L = [.. typed.Value.EnumerateArray().Select(Value)] },
            var other => throw new StatesTypeException(other),
        };
    }

    private sealed class StatesTypeException(string type) : Exception($"The local dynamodb:putItem does not know the attribute type {type}.");
}
