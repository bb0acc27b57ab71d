namespace AsteroidWorkflows.LambdaRuntime.Api;

/// <summary>An answer of the Runtime API.</summary>
/// <param name="Head">What stands before the body.</param>
/// <param name="Body">The body; it is there until the next answer is read.</param>
/// <param name="CanGoOn">Whether the connection may carry another request.</param>
internal readonly record struct ApiResponse(ResponseHead Head, ReadOnlyMemory<byte> Body, bool CanGoOn)
{
    /// <summary>Whether the request was fulfilled.</summary>
    public bool IsSuccess => Head.Status is >= 200 and < 300;
}
