using Amazon.Runtime;

namespace AsteroidWorkflows.LocalCloud.Wire;

/// <summary>
/// Puts a service under an SDK client: what the client would send over the network is handed to the service in this process. Everything
/// above stays the SDK's own: marshalling, signing, retries, errors.
/// </summary>
#pragma warning disable CA1001 // Its client holds no connection: there is nothing to dispose of.
internal sealed class InProcessHttp(IWireService service) : HttpClientFactory
#pragma warning restore CA1001
{
    private readonly HttpClient _client = new(new Handler(service));

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private sealed class Handler(IWireService service) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await service.AnswerAsync(await WireRequest.ReadAsync(request, cancellationToken));
            response.RequestMessage = request;
            return response;
        }
    }
}
