namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>What stood beside an execution's journal as long as executions were known by their names alone.</summary>
internal sealed record OldSummary(
    string Name, string Arn, string Workflow, string Definition, string Status, string Owner, DateTimeOffset StartedAt, DateTimeOffset? StoppedAt, string? Error);
