using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Actions of Amazon SQS.</summary>
public static class Sqs
{
    /// <summary>Sends a message to a queue.</summary>
    /// <typeparam name="TBody">What the message is: a text, or data that is sent as JSON.</typeparam>
    public static ServiceAction<SendMessageArguments<TBody>, SendMessageResult> SendMessage<TBody>() => new("sqs:sendMessage", "sqs:SendMessage");
}

/// <summary>What <see cref="Sqs.SendMessage{TBody}"/> takes.</summary>
/// <typeparam name="TBody">What the message is.</typeparam>
/// <param name="QueueUrl">The queue: a resource's <c>Url</c>.</param>
/// <param name="MessageBody">The message.</param>
public sealed record SendMessageArguments<TBody>(string QueueUrl, TBody MessageBody)
{
    /// <summary>How many seconds it is held back. Default: as the queue says.</summary>
    public int? DelaySeconds { get; init; }

    /// <summary>Of a FIFO queue: the group within which messages keep their order.</summary>
    public string? MessageGroupId { get; init; }

    /// <summary>Of a FIFO queue: what makes a message the same as one before.</summary>
    public string? MessageDeduplicationId { get; init; }
}

/// <summary>What <see cref="Sqs.SendMessage{TBody}"/> answers.</summary>
/// <param name="MessageId">The message's id.</param>
public sealed record SendMessageResult([property: JsonPropertyName("MessageId")] string MessageId);
