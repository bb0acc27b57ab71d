using System.Net;
using AsteroidWorkflows.Lambdas.Asteroids.Ports;

namespace AsteroidWorkflows.Lambdas.Asteroids.Adapters.Web;

/// <summary>Gets files over https, within the bounds of a policy.</summary>
public sealed class HttpWebFiles : IWebFiles, IDisposable
{
    private readonly DownloadPolicy _policy;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    /// <param name="policy">What may be downloaded.</param>
    public HttpWebFiles(DownloadPolicy policy)
        : this(policy, Dns.GetHostAddressesAsync, TimeProvider.System)
    {
    }

    internal HttpWebFiles(DownloadPolicy policy, Func<string, CancellationToken, Task<IPAddress[]>> resolve, TimeProvider time)
    {
        _policy = policy;
        _time = time;
        _client = new HttpClient(new SocketsHttpHandler
        {
            // Redirects are followed below, where each hop is checked. A proxy would connect on its own, past the check of addresses.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = new GuardedConnection(policy, resolve).ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan, // the policy's limit also covers reading the content
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("AsteroidWorkflows/1.0");
    }

    /// <inheritdoc/>
    public async Task<Stream> OpenAsync(string url, CancellationToken cancellation)
    {
        var uri = AddressRule.Check(url, _policy);
        var download = new Download(uri, _policy.Timeout, _time);
        try
        {
            for (var redirects = 0; redirects <= _policy.MaxRedirects; redirects++)
            {
                var response = await download.WithinTimeAsync(token => SendAsync(uri, token), cancellation);
                if (!IsRedirect(response))
                {
                    return await DownloadedBody.OpenAsync(response, download, _policy.MaxBytes, cancellation);
                }

                using (response)
                {
                    uri = AddressRule.Check(new Uri(uri, response.Headers.Location!), _policy);
                }
            }

            throw download.Error($"it was redirected more than {_policy.MaxRedirects} times");
        }
        catch
        {
            download.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async ValueTask<HttpResponseMessage> SendAsync(Uri uri, CancellationToken cancellation) =>
        await _client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancellation);

    private static bool IsRedirect(HttpResponseMessage response) => response.Headers.Location is not null
        && response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
