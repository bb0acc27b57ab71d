namespace AsteroidWorkflows.LambdaRuntime.Api;

/// <summary>The Runtime API cannot be reached, answers what no Runtime API answers, or refuses. The process ends, and Lambda starts another.</summary>
internal sealed class RuntimeApiException(string message, Exception? inner = null) : Exception(message, inner);
