namespace AsteroidWorkflows.Flow.Services;

/// <summary>Calls of APIs of Amazon API Gateway.</summary>
public static class ApiGateway
{
    /// <summary>Calls an API as the state machine's role.</summary>
    /// <typeparam name="TBody">What is sent.</typeparam>
    /// <typeparam name="TAnswer">What is answered.</typeparam>
    public static ServiceAction<ApiArguments<TBody>, HttpAnswer<TAnswer>> Invoke<TBody, TAnswer>() => new("apigateway:invoke", "execute-api:Invoke");
}

/// <summary>What <see cref="ApiGateway.Invoke{TBody, TAnswer}"/> takes.</summary>
/// <typeparam name="TBody">What is sent.</typeparam>
/// <param name="ApiEndpoint">The API's host name.</param>
/// <param name="Method">The method, such as <c>GET</c>.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Path">The path.</param>
/// <param name="RequestBody">What is sent: it keeps the names and nulls of its contract.</param>
/// <param name="AuthType">Who calls: <c>IAM_ROLE</c>, <c>NO_AUTH</c> or <c>RESOURCE_POLICY</c>.</param>
public sealed record ApiArguments<TBody>(string ApiEndpoint, string Method, string Stage, string Path, TBody? RequestBody = default, string AuthType = "IAM_ROLE")
{
    /// <summary>What stands behind the question mark of the URL; each name may have several values. Default nothing.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? QueryParameters { get; init; }
}
