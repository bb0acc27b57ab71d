using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Calls of HTTPS APIs.</summary>
public static class Http
{
    /// <summary>Calls an API over HTTPS, with what a connection of EventBridge knows of its authentication.</summary>
    /// <typeparam name="TBody">What is sent; <see cref="object"/> where nothing is.</typeparam>
    /// <typeparam name="TAnswer">What is answered.</typeparam>
    /// <param name="connection">The connection.</param>
    /// <param name="method">The method, such as <c>POST</c>: the state machine's role may use no other.</param>
    /// <param name="endpoint">The URL, in which <c>*</c> stands for what the data decides: the role may call no other.</param>
    public static ServiceAction<HttpArguments<TBody>, HttpAnswer<TAnswer>> Invoke<TBody, TAnswer>(Resource connection, string method, string endpoint)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return new("http:invoke")
        {
            Needs =
            [
                Resource.Self.Allow("states:InvokeHTTPEndpoint").When(new("StringEquals", "states:HTTPMethod", method)).When(new("StringLike", "states:HTTPEndpoint", endpoint)),
                connection.Allow("events:RetrieveConnectionCredentials"),
                Resource.At("arn:*:secretsmanager:*:*:secret:events!connection/*").Allow("secretsmanager:GetSecretValue"),
                Resource.At("arn:*:secretsmanager:*:*:secret:events!connection/*").Allow("secretsmanager:DescribeSecret"),
            ],
        };
    }
}

/// <summary>What <see cref="Http.Invoke{TBody, TAnswer}"/> takes.</summary>
/// <typeparam name="TBody">What is sent.</typeparam>
/// <param name="ApiEndpoint">The URL.</param>
/// <param name="Method">The method.</param>
/// <param name="Authentication">The connection.</param>
/// <param name="RequestBody">What is sent: it keeps the names and nulls of its contract.</param>
public sealed record HttpArguments<TBody>(string ApiEndpoint, string Method, HttpConnection Authentication, TBody? RequestBody = default)
{
    /// <summary>Further headers. Default none.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>What stands behind the question mark of the URL. Default nothing.</summary>
    public IReadOnlyDictionary<string, string>? QueryParameters { get; init; }
}

/// <summary>The connection of EventBridge that knows how to authenticate.</summary>
/// <param name="ConnectionArn">Its ARN.</param>
public sealed record HttpConnection(string ConnectionArn);

/// <summary>What an API answers.</summary>
/// <typeparam name="TAnswer">The body.</typeparam>
/// <param name="StatusCode">The status, such as 200.</param>
/// <param name="ResponseBody">The body.</param>
public sealed record HttpAnswer<TAnswer>([property: JsonPropertyName("StatusCode")] int StatusCode, [property: JsonPropertyName("ResponseBody")] TAnswer ResponseBody);
