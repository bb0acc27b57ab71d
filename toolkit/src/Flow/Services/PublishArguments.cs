namespace AsteroidWorkflows.Flow.Services;

/// <summary>What <see cref="Sns.Publish"/> takes.</summary>
/// <param name="TopicArn">The topic.</param>
/// <param name="Subject">The subject of e-mails; null for none.</param>
/// <param name="Message">The message; <see cref="FlowJson.Text{T}"/> makes one of data.</param>
public sealed record PublishArguments(string TopicArn, string? Subject, string Message);
