using System.Text.Json;

namespace AsteroidWorkflows.Lambdas.Orders.Contracts;

/// <summary>What a branch of ParallelProcessing answers.</summary>
/// <param name="Task">The task's letter.</param>
/// <param name="Input">The input as it came.</param>
public sealed record TaskAnswer(string Task, JsonElement Input);
