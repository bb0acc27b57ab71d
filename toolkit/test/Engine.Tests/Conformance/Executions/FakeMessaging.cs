using System.Globalization;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Executions;

/// <summary>Queues, topics and event buses: what they answer, and that somebody reads them.</summary>
internal static class FakeMessaging
{
    public static void AddTo(TaskHandlers handlers, WorkflowEngine engine, ConformanceCase recorded, Action<JsonElement> deliver)
    {
        var topics = recorded["setup"].EnumerateArray()
            .Where(s => s.GetProperty("op").GetString() == "sns.create_topic")
            .Select(s => s.GetProperty("params").GetProperty("Name").GetString()!)
            .ToHashSet();
        handlers.AddService("sqs", "sendMessage", Of(request => SendMessage(request.Input, deliver)));
        handlers.AddService("sns", "publish", Of(request => Publish(request.Input, topics, deliver)));
        handlers.AddService("events", "putEvents", Of(request => PutEvents(request.Input)));
        _ = engine;
    }

    private static TaskOutcome SendMessage(JsonElement input, Action<JsonElement> deliver)
    {
        var url = Text(input, "QueueUrl");
        if (!input.TryGetProperty("MessageBody", out var body) || body.ValueKind == JsonValueKind.Null)
        {
            return Refusal("SQS.AmazonSQSException", "The request must contain the parameter MessageBody.", "AmazonSQS", 400, "MissingParameter");
        }

        if (!url.StartsWith("https://sqs.", StringComparison.Ordinal))
        {
            var host = url.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : url;
            return TaskOutcome.Failure("SQS.SdkClientException", $"Unable to execute HTTP request: {host}: Name or service not known");
        }

        deliver(body);
        var answer = new Dictionary<string, object> { ["MD5OfMessageBody"] = "5eb63bbbe01eeed093cb22bb8f5acdc3", ["MessageId"] = Guid.NewGuid() };
        if (input.TryGetProperty("MessageAttributes", out _))
        {
            answer["MD5OfMessageAttributes"] = "c48838208d2b4e14e3ca0093a8443f09";
        }

        if (url.EndsWith(".fifo", StringComparison.Ordinal))
        {
            answer["SequenceNumber"] = "18866615557041919744";
        }

        return Success(answer);
    }

    private static TaskOutcome Publish(JsonElement input, HashSet<string> topics, Action<JsonElement> deliver)
    {
        var topic = Text(input, "TopicArn").Split(':')[^1];
        if (!topics.Contains(topic))
        {
            return Refusal("SNS.NotFoundException", "Topic does not exist", "AmazonSNS", 404, "NotFound");
        }

        var isFifo = topic.EndsWith(".fifo", StringComparison.Ordinal);
        if (isFifo && !input.TryGetProperty("MessageGroupId", out _))
        {
            return Refusal(
                "SNS.InvalidParameterException", "Invalid parameter: The MessageGroupId parameter is required for FIFO topics", "AmazonSNS", 400, "InvalidParameter");
        }

        if (input.TryGetProperty("Message", out var message))
        {
            deliver(message.ValueKind == JsonValueKind.String && message.GetString()!.StartsWith('{') ? JsonValues.Parse(message.GetString()!) : message);
        }

        var answer = new Dictionary<string, object> { ["MessageId"] = Guid.NewGuid() };
        if (isFifo)
        {
            answer["SequenceNumber"] = "10000000000000003000";
        }

        return Success(answer);
    }

    private static TaskOutcome PutEvents(JsonElement input)
    {
        var answers = input.GetProperty("Entries").EnumerateArray().Select(entry => IsObject(entry.GetProperty("Detail"))
            ? new Dictionary<string, object> { ["EventId"] = Guid.NewGuid() }
            : new Dictionary<string, object> { ["ErrorCode"] = "MalformedDetail", ["ErrorMessage"] = "Detail is malformed." }).ToList();
        var failed = answers.Count(a => a.ContainsKey("ErrorCode"));
        var json = JsonSerializer.SerializeToElement(new { Entries = answers, FailedEntryCount = failed });
        return failed == 0 ? TaskOutcome.Success(json) : TaskOutcome.Failure("EventBridge.FailedEntry", JsonValues.Text(json));
    }

    private static bool IsObject(JsonElement detail) =>
        detail.ValueKind == JsonValueKind.Object || (detail.ValueKind == JsonValueKind.String && detail.GetString()!.TrimStart().StartsWith('{'));

    private static DelegateHandler Of(Func<TaskRequest, TaskOutcome> handle) => new((request, _) => ValueTask.FromResult(handle(request)));

    private static TaskOutcome Success(Dictionary<string, object> answer) => TaskOutcome.Success(JsonSerializer.SerializeToElement(answer));

    internal static TaskOutcome Refusal(string error, string message, string service, int status, string code) => TaskOutcome.Failure(
        error,
        string.Create(CultureInfo.InvariantCulture, $"{message} (Service: {service}; Status Code: {status}; Error Code: {code}; Request ID: {Guid.NewGuid()}; Proxy: null)"));

    private static string Text(JsonElement input, string name) =>
        input.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
