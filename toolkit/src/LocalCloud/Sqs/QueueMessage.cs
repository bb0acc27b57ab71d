namespace AsteroidWorkflows.LocalCloud.Sqs;

/// <summary>A message that was sent to a queue.</summary>
/// <param name="MessageId">Its id.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="Body">What it says.</param>
/// <param name="MessageGroupId">Of a FIFO queue: its group; null: none.</param>
public sealed record QueueMessage(string MessageId, DateTimeOffset SentAt, string Body, string? MessageGroupId);
