namespace AsteroidWorkflows.LambdaRuntime.Api;

/// <summary>An event for the function.</summary>
/// <param name="RequestId">The request's id.</param>
/// <param name="Deadline">When Lambda ends the invocation.</param>
/// <param name="FunctionArn">The ARN that the caller named.</param>
/// <param name="TraceId">Where it stands in its X-Ray trace; null where it is not traced.</param>
/// <param name="Payload">The event; it is there until the function's answer is sent.</param>
internal sealed record Invocation(string RequestId, DateTimeOffset Deadline, string FunctionArn, string? TraceId, ReadOnlyMemory<byte> Payload);
