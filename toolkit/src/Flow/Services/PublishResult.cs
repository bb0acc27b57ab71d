namespace AsteroidWorkflows.Flow.Services;

/// <summary>What <see cref="Sns.Publish"/> answers.</summary>
/// <param name="MessageId">The message's id.</param>
public sealed record PublishResult([property: System.Text.Json.Serialization.JsonPropertyName("MessageId")] string MessageId);
