using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.LocalCloud.Sqs;

namespace AsteroidWorkflows.Hosting.Tasks;

/// <summary>What definitions send to queues. Only the queues of the host are there: a URL is looked up, and never called.</summary>
internal static class SqsTasks
{
    /// <param name="handlers">Where it is added.</param>
    /// <param name="queues">Takes the messages.</param>
    /// <param name="names">The queues' names by their URLs; where there are none, nothing is added.</param>
    public static TaskHandlers AddSqs(this TaskHandlers handlers, Queues queues, IReadOnlyDictionary<string, string> names) => names.Count == 0
        ? handlers
        : handlers.AddService("sqs", "sendMessage", new DelegateHandler((request, _) => ValueTask.FromResult(Send(queues, names, request.Input))));

    private static TaskOutcome Send(Queues queues, IReadOnlyDictionary<string, string> names, JsonElement input)
    {
        if (Text(input, "QueueUrl") is not { } url || !names.TryGetValue(url, out var queue))
        {
            return TaskOutcome.Failure("SQS.QueueDoesNotExistException", "The specified queue does not exist. (Service: Sqs, Status Code: 400)");
        }

        var body = input.TryGetProperty("MessageBody", out var given) && given.ValueKind != JsonValueKind.String ? given.GetRawText() : given.GetString()!;
        var sent = queues.Send(queue, body, Text(input, "MessageGroupId"));
        return TaskOutcome.Success(JsonSerializer.SerializeToElement(new { MD5OfMessageBody = Md5(body), sent.MessageId }));
    }

    private static string? Text(JsonElement input, string name) =>
        input.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Md5(string body)
    {
#pragma warning disable CA5351 // As SQS does; nothing is secured by it.
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(body)));
#pragma warning restore CA5351
    }
}
