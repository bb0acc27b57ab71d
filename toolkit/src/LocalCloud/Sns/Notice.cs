namespace AsteroidWorkflows.LocalCloud.Sns;

/// <summary>A message that was published to a topic.</summary>
/// <param name="MessageId">Its id.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="TopicArn">The topic.</param>
/// <param name="Subject">Its subject; null: none.</param>
/// <param name="Message">What it says.</param>
public sealed record Notice(string MessageId, DateTimeOffset PublishedAt, string TopicArn, string? Subject, string Message);
