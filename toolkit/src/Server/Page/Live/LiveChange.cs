namespace AsteroidWorkflows.Server.Page.Live;

/// <summary>What an open page is told: where something has changed, not what. It asks for what it shows.</summary>
/// <param name="Workflows">The state machines whose executions went on.</param>
/// <param name="Executions">The executions that went on; empty where they are many.</param>
/// <param name="Many">Whether more went on than are told.</param>
/// <param name="Tasks">Whether what waits for a task token may have changed.</param>
internal sealed record LiveChange(IReadOnlyCollection<string> Workflows, IReadOnlyCollection<string> Executions, bool Many, bool Tasks);
