using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.Cli.Output;

/// <summary>AWS's words for where an execution stands.</summary>
internal static class Statuses
{
    public static string Of(ExecutionStatus status) => status == ExecutionStatus.TimedOut ? "TIMED_OUT" : status.ToString().ToUpperInvariant();
}
