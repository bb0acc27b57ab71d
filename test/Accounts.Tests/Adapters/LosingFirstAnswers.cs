using Amazon.Runtime;

namespace AsteroidWorkflows.Accounts.Tests.Adapters;

/// <summary>
/// A network on which the first answer to every request is lost and the request is sent again, as the SDK would after a while. Sending again
/// here saves the tests that while.
/// </summary>
internal sealed class LosingFirstAnswers : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler());

    private sealed class Handler() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var again = await CopyAsync(request, cancellationToken);
            using var lost = await base.SendAsync(request, cancellationToken);
            return await base.SendAsync(again, cancellationToken);
        }

        private static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri)
            {
                Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync(cancellationToken)),
            };
            foreach (var (name, values) in request.Headers)
            {
                copy.Headers.TryAddWithoutValidation(name, values);
            }

            foreach (var (name, values) in request.Content.Headers)
            {
                copy.Content.Headers.TryAddWithoutValidation(name, values);
            }

            return copy;
        }
    }
}
