using System.Net;
using System.Net.Sockets;

namespace AsteroidWorkflows.Lambdas.Asteroids.Adapters.Web;

/// <summary>
/// Tells public addresses from those inside: private networks, the machine itself, the cloud's metadata service. A public name can be made
/// to resolve to any of them, so the address itself is looked at when a connection is made.
/// </summary>
internal static class PublicNetwork
{
    private static readonly IPNetwork[] InsideIPv4 = Parse(
        "0.0.0.0/8", // this network
        "10.0.0.0/8", // private
        "100.64.0.0/10", // shared by a carrier
        "127.0.0.0/8", // loopback
        "169.254.0.0/16", // link-local, and the metadata service
        "172.16.0.0/12", // private
        "192.0.0.0/24", // protocol assignments
        "192.0.2.0/24", // documentation
        "192.88.99.0/24", // former relays to IPv6
        "192.168.0.0/16", // private
        "198.18.0.0/15", // benchmarks
        "198.51.100.0/24", // documentation
        "203.0.113.0/24", // documentation
        "224.0.0.0/4", // multicast
        "240.0.0.0/4"); // reserved, and broadcast

    private static readonly IPNetwork GlobalIPv6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] InsideGlobalIPv6 = Parse(
        "2001::/23", // protocol assignments, among them tunnels
        "2001:db8::/32", // documentation
        "2002::/16", // tunnels to any IPv4 address
        "3fff::/20"); // documentation

    private static readonly IPNetwork TranslatedIPv4 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether the address is out on the internet.</summary>
    internal static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }
        else if (TranslatedIPv4.Contains(address))
        {
            address = new IPAddress(address.GetAddressBytes().AsSpan(^4));
        }

        return address.AddressFamily == AddressFamily.InterNetwork
            ? !InsideIPv4.Any(network => network.Contains(address))
            : GlobalIPv6.Contains(address) && !InsideGlobalIPv6.Any(network => network.Contains(address));
    }

    private static IPNetwork[] Parse(params string[] networks) => [.. networks.Select(network => IPNetwork.Parse(network))];
}
