namespace AsteroidWorkflows.Flow.Services;

/// <summary>Actions of Amazon SNS.</summary>
public static class Sns
{
    /// <summary>Sends a message to the subscribers of a topic.</summary>
    public static ServiceAction<PublishArguments, PublishResult> Publish { get; } = new("sns:publish", "sns:Publish");
}
