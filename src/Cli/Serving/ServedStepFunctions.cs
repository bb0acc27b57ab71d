using System.Net;
using System.Text.Json;
using AsteroidWorkflows.Cli.Cloud.Wire;
using AsteroidWorkflows.StepFunctions;

namespace AsteroidWorkflows.Cli.Serving;

/// <summary>Answers the functions' Step Functions client by the served API, so that a function and a client outside speak with one service.</summary>
internal sealed class ServedStepFunctions : IWireService
{
    private const string Prefix = "AWSStepFunctions.";

    /// <summary>The API; set once there is an engine, which needs the functions first.</summary>
    public StepFunctionsApi? Api { get; set; }

    public async Task<HttpResponseMessage> AnswerAsync(WireRequest request)
    {
        var action = request.Header("X-Amz-Target") ?? "";
        using var body = JsonDocument.Parse(request.Body);
        var api = Api ?? throw new InvalidOperationException("A function was called before the API was there.");
        var answer = await api.HandleAsync(action.StartsWith(Prefix, StringComparison.Ordinal) ? action[Prefix.Length..] : action, body.RootElement);
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(answer.Body));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-amz-json-1.0");
        var response = new HttpResponseMessage((HttpStatusCode)answer.StatusCode) { Content = content };
        response.Headers.TryAddWithoutValidation("x-amzn-RequestId", Guid.NewGuid().ToString());
        return response;
    }
}
