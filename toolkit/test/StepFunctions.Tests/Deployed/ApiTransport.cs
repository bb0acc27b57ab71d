using System.Net;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.StepFunctions;

namespace AsteroidWorkflows.StepFunctions.Tests.Deployed;

/// <summary>Answers the SDK's requests by our API, in this process.</summary>
internal sealed class ApiTransport(StepFunctionsApi api) : HttpMessageHandler
{
    private const string Prefix = "AWSStepFunctions.";

    public static IAmazonStepFunctions Client(StepFunctionsApi api) => new AmazonStepFunctionsClient(
        new BasicAWSCredentials("id", "secret"),
        new AmazonStepFunctionsConfig { ServiceURL = "http://127.0.0.1", AuthenticationRegion = "us-east-1", HttpClientFactory = new Factory(api) });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = JsonDocument.Parse(await request.Content!.ReadAsStreamAsync(cancellationToken));
        var answer = await api.HandleAsync(request.Headers.GetValues("X-Amz-Target").Single()[Prefix.Length..], body.RootElement.Clone(), cancellationToken);
        return new HttpResponseMessage((HttpStatusCode)answer.StatusCode)
        {
            Content = new StringContent(answer.Body.GetRawText(), Encoding.UTF8, "application/x-amz-json-1.0"),
            RequestMessage = request,
        };
    }

    private sealed class Factory(StepFunctionsApi api) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new ApiTransport(api));
    }
}
