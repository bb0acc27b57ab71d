using System.Text.Json;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Hosting.Tasks;

/// <summary>
/// Calls functions at an endpoint that speaks Lambda's Invoke, such as <c>sam local start-lambda</c>, and tells their errors as Step Functions does.
/// Requests are not signed. Only this one address is ever called.
/// </summary>
internal sealed class LambdaEndpoint : ITaskHandler, IDisposable
{
    // A function may run for 15 minutes; a container may have to start before.
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(16);
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;

    private LambdaEndpoint(Uri address, HttpMessageHandler handler)
    {
        Address = address;
        _http = new HttpClient(handler) { Timeout = LongestCall };
    }

    public Uri Address { get; }

    /// <exception cref="HostException">The text is no address.</exception>
    public static LambdaEndpoint At(string text) => Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? new LambdaEndpoint(address, new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectTimeout = LongestConnect })
        : throw new HostException($"'{text}' is no Lambda endpoint. Give an address such as http://127.0.0.1:3001, where `sam local start-lambda` listens.");

    /// <summary>The function that a task calls; null: it calls none.</summary>
    public static string? FunctionOf(TaskRequest request) => request.Resource switch
    {
        { Kind: TaskResourceKind.Lambda } resource => resource.Arn,
        { Service: "lambda", Action: "invoke" } => Text(request.Input, "FunctionName"),
        _ => null,
    };

    public async ValueTask<TaskOutcome> HandleAsync(TaskRequest request, CancellationToken cancellationToken)
    {
        var call = FunctionCall.Read(request, FunctionOf(request)!);
        try
        {
            using var message = call.ToMessage(Address);
            using var response = await _http.SendAsync(message, cancellationToken);
            return await FunctionAnswer.ReadAsync(call, response, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            return Unreachable($"{e.Message} Does something listen there, such as `sam local start-lambda`?");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Unreachable($"No answer within {LongestCall.TotalMinutes} minutes.");
        }
    }

    public void Dispose() => _http.Dispose();

    internal static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private TaskOutcome Unreachable(string why) => TaskOutcome.Failure("Lambda.SdkClientException", $"Unable to execute HTTP request to {Address}: {why}");
}
