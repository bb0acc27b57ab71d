namespace AsteroidWorkflows.Cli.Cloud.Sns;

/// <summary>A message that was published to a topic.</summary>
internal sealed record Notice(string MessageId, DateTimeOffset PublishedAt, string TopicArn, string? Subject, string Message);
