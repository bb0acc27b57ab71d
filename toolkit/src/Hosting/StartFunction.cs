using System.Text.Json;

namespace AsteroidWorkflows.Hosting;

/// <summary>A function that starts a workflow's executions, as one does that first stores what it was handed.</summary>
/// <param name="Function">Its class.</param>
/// <param name="Takes">Whether an input is meant for the function; what isn't is given to the workflow as it is.</param>
/// <param name="ExecutionName">The name of the execution that it started, from its answer.</param>
public sealed record StartFunction(Type Function, Func<JsonElement, bool> Takes, Func<JsonElement, string> ExecutionName);
