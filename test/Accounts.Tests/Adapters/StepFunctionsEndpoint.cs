using System.Net;
using System.Text;
using Amazon.Runtime;
using Amazon.StepFunctions;

namespace AsteroidWorkflows.Accounts.Tests.Adapters;

/// <summary>An endpoint of Step Functions in this process: the real client in front, what it sends recorded, a fixed answer behind.</summary>
internal sealed class StepFunctionsEndpoint(HttpStatusCode status, string answer) : HttpClientFactory
{
    public List<(string Target, string Body)> Requests { get; } = [];

    public AmazonStepFunctionsClient Client() => new(
        new BasicAWSCredentials("test", "test"),
        new AmazonStepFunctionsConfig
        {
            ServiceURL = "http://127.0.0.1:1",
            AuthenticationRegion = "us-east-1",
            HttpClientFactory = this,
            MaxErrorRetry = 0,
        });

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    private sealed class Handler(StepFunctionsEndpoint endpoint) : HttpMessageHandler
    {
        private readonly StepFunctionsEndpoint _endpoint = endpoint;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsStringAsync(cancellationToken);
            _endpoint.Requests.Add((request.Headers.GetValues("X-Amz-Target").Single(), body));
            return _endpoint.Answer();
        }
    }

    private HttpResponseMessage Answer() =>
        new(status) { Content = new StringContent(answer, Encoding.UTF8, "application/x-amz-json-1.0") };
}
