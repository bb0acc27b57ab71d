using System.Net;
using System.Net.Sockets;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Lambdas.Asteroids.Adapters.Web;

/// <summary>
/// Connects to public addresses only. It looks a host up once and connects to an address that it has checked, so the host can't resolve
/// to another one in between.
/// </summary>
/// <param name="policy">Whether this machine may be connected to.</param>
/// <param name="resolve">Looks up the addresses of a host.</param>
internal sealed class GuardedConnection(DownloadPolicy policy, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="HTTPError">No address of the host is public.</exception>
    internal async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = Array.FindAll(await resolve(host, cancellation), IsAllowed);
        if (addresses.Length == 0)
        {
            throw new HTTPError($"The host {host} is refused: it has no public address.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(IPAddress address) =>
        PublicNetwork.Contains(address) || (policy.AllowLoopback && IPAddress.IsLoopback(address));
}
