using System.Net;
using System.Text;
using Amazon.Runtime;

namespace AsteroidWorkflows.Photos.Tests.Wire;

/// <summary>Stands in for AWS under a real client: keeps each request and gives a set answer.</summary>
internal sealed class Service : HttpClientFactory
{
    private Func<HttpResponseMessage> _answer = () => throw new InvalidOperationException("No answer was set.");

    public static AWSCredentials Credentials { get; } = new BasicAWSCredentials("AKIDEXAMPLE", "secret");

    public List<RecordedRequest> Requests { get; } = [];

    public Service AnswersJson(string json) =>
        Answers(HttpStatusCode.OK, () => new StringContent(json, Encoding.UTF8, "application/x-amz-json-1.1"));

    /// <summary>An error as services with JSON give it.</summary>
    public Service Fails(string code, string message) =>
        Answers(HttpStatusCode.BadRequest, () => new StringContent(
            $$"""{"__type":"{{code}}","message":"{{message}}"}""", Encoding.UTF8, "application/x-amz-json-1.1"));

    public Service Answers(HttpStatusCode status, Func<HttpContent> content)
    {
        _answer = () => new HttpResponseMessage(status) { Content = content() };
        return this;
    }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    private sealed class Handler(Service service) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            service.Requests.Add(new RecordedRequest(
                request.Method,
                request.RequestUri!.AbsolutePath,
                request.Headers.TryGetValues("X-Amz-Target", out var target) ? target.Single() : null,
                request.Content?.Headers.ContentType?.ToString(),
                request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken)));
            var response = service._answer();
            response.RequestMessage = request;
            return response;
        }
    }
}
