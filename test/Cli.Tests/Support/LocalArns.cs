namespace AsteroidWorkflows.Cli.Tests.Support;

/// <summary>ARNs as they are on every machine of one's own.</summary>
internal static class LocalArns
{
    public const string NoticeTopic = "arn:aws:sns:us-east-1:123456789012:rider-notices";
    public const string Activity = "arn:aws:states:us-east-1:123456789012:activity:kill-work";

    public static string StateMachine(string name) => $"arn:aws:states:us-east-1:123456789012:stateMachine:{name}";
}
