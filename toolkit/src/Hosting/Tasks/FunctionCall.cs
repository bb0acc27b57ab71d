using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Hosting.Tasks;

/// <summary>A function's call as a task asks for it.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Qualifier">Its version or alias; null: none.</param>
/// <param name="Body">The request's body.</param>
/// <param name="InvocationType">RequestResponse, Event or DryRun.</param>
/// <param name="IsIntegration">Whether it is <c>lambda:invoke</c>, whose answer tells of the call as well.</param>
internal sealed record FunctionCall(string Function, string? Qualifier, string Body, string InvocationType, bool IsIntegration)
{
    private string? ClientContext { get; init; }

    private string? LogType { get; init; }

    /// <param name="request">The task.</param>
    /// <param name="function">The function by name, partial ARN or ARN.</param>
    public static FunctionCall Read(TaskRequest request, string function)
    {
        var qualifier = function.Split(':') is [.., "function", _, var version] ? version : null;
        var name = TaskResource.FunctionName(function);
        if (request.Resource.Kind == TaskResourceKind.Lambda)
        {
            return new FunctionCall(name, qualifier, JsonValues.Text(request.Input), "RequestResponse", false);
        }

        var invocationType = LambdaEndpoint.Text(request.Input, "InvocationType") ?? "RequestResponse";
        return new FunctionCall(name, LambdaEndpoint.Text(request.Input, "Qualifier") ?? qualifier, PayloadOf(request.Input), invocationType, true)
        {
            ClientContext = LambdaEndpoint.Text(request.Input, "ClientContext"),
            LogType = LambdaEndpoint.Text(request.Input, "LogType"),
        };
    }

    public HttpRequestMessage ToMessage(Uri endpoint)
    {
        // Escaped, so that no name leads to another path.
        var path = $"2015-03-31/functions/{Uri.EscapeDataString(Function)}/invocations{(Qualifier is null ? "" : $"?Qualifier={Uri.EscapeDataString(Qualifier)}")}";
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint, path)) { Content = new StringContent(Body, Encoding.UTF8) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.TryAddWithoutValidation("X-Amz-Invocation-Type", InvocationType);
        Add(message, "X-Amz-Client-Context", ClientContext);
        Add(message, "X-Amz-Log-Type", LogType);
        return message;
    }

    private static void Add(HttpRequestMessage message, string name, string? value)
    {
        if (value is not null)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    // A text is the body as it is; null and nothing are an empty object.
    private static string PayloadOf(JsonElement parameters) => parameters.TryGetProperty("Payload", out var payload) && payload.ValueKind != JsonValueKind.Null
        ? payload.ValueKind == JsonValueKind.String ? payload.GetString()! : JsonValues.Text(payload)
        : "{}";
}
