using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.Hosting;

/// <summary>What became of a start.</summary>
/// <param name="Execution">The execution; null where the start was refused.</param>
/// <param name="Refusal">Why it was refused, in the words of the function or the API; null where it was not.</param>
public sealed record StartedExecution(WorkflowExecution? Execution, string? Refusal);
