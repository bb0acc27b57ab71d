using AsteroidWorkflows.LambdaRuntime.Errors;

namespace AsteroidWorkflows.LambdaRuntime.Api;

/// <summary>Lambda's Runtime API: where a function's process gets its events and hands in its answers.</summary>
internal sealed class RuntimeApi(ApiConnection connection) : IDisposable
{
    private const string Root = "/2018-06-01/runtime/";

    /// <summary>Waits for the next event.</summary>
    /// <exception cref="RuntimeApiException">There is none to be had.</exception>
    public Invocation Next()
    {
        var response = connection.Exchange("GET", Root + "invocation/next", "", []);
        var head = response.Head;
        if (!response.IsSuccess)
        {
            throw new RuntimeApiException($"The Runtime API refused to hand out an event, with status {head.Status}.");
        }

        return new Invocation(
            head.RequestId ?? throw new RuntimeApiException("The Runtime API handed out an event without the header Lambda-Runtime-Aws-Request-Id."),
            head.DeadlineMs is { } deadline ? DateTimeOffset.FromUnixTimeMilliseconds(deadline) : DateTimeOffset.MaxValue,
            head.InvokedFunctionArn ?? "",
            head.TraceId,
            response.Body);
    }

    /// <summary>Hands in what the function answered; empty where it answers nothing. Answers the status where that was refused, such as 413 for a body that is too large.</summary>
    public int? Answer(string requestId, ReadOnlySpan<byte> body) =>
        Post($"{Root}invocation/{requestId}/response", "Content-Type: application/json\r\n", body);

    /// <summary>Hands in the error that the function ended with. Answers the status where that was refused.</summary>
    public int? Fail(string requestId, ErrorReport error) => Post($"{Root}invocation/{requestId}/error", HeadersOf(error), error.Json);

    /// <summary>Says that the function cannot be made. Answers the status where that was refused.</summary>
    public int? FailToStart(ErrorReport error) => Post(Root + "init/error", HeadersOf(error), error.Json);

    /// <summary>Gives up, a wait for the next event included.</summary>
    public void Dispose() => connection.Dispose();

    private int? Post(string path, string headers, ReadOnlySpan<byte> body)
    {
        var response = connection.Exchange("POST", path, headers, body);
        return response.IsSuccess ? null : response.Head.Status;
    }

    private static string HeadersOf(ErrorReport error) =>
        $"Content-Type: application/vnd.aws.lambda.error+json\r\nLambda-Runtime-Function-Error-Type: {error.HeaderType}\r\nLambda-Runtime-Function-XRay-Error-Cause: {error.TraceCause}\r\n";
}
