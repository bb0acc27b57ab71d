using Microsoft.AspNetCore.Http;

namespace AsteroidWorkflows.Server.Http;

/// <summary>
/// Lets in whoever works on this machine, and no page of another site: a browser sends requests to loopback for any site that asks, and a site may
/// give its own name the address 127.0.0.1. So a request has to name this machine, and must not come from elsewhere.
/// </summary>
internal sealed class Doorkeeper(IEnumerable<string> names)
{
    // The SDKs put it in front of the host for StartSyncExecution and TestState.
    private const string Prefix = "sync-";

    private readonly HashSet<string> _names = new([.. names, "localhost", "127.0.0.1", "[::1]"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Why a request isn't let in; null: it is.</summary>
    public Refusal? Refuse(HttpRequest request)
    {
        if (!IsOurs(request.Host.Host))
        {
            return new(StatusCodes.Status403Forbidden, "AccessDeniedException",
                $"The host '{request.Host.Value}' is not served here, only 127.0.0.1, localhost and names below .localhost: so that no site reaches "
                + "this server by a name of its own. To add a name, start it with --allow-host.");
        }

        if (request.Headers.Origin is { Count: > 0 } origin && origin != $"{request.Scheme}://{request.Host.Value}")
        {
            return Foreign($"The origin '{origin}'");
        }

        return request.Headers["Sec-Fetch-Site"].ToString() is "" or "none" or "same-origin" || IsLink(request) ? null : Foreign("Another site");
    }

    // What is below .localhost leads to loopback everywhere, by RFC 6761.
    private bool IsOurs(string host) => _names.Contains(host)
        || (host.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && _names.Contains(host[Prefix.Length..]))
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    // Somebody followed a link to the page: the site with the link sees nothing of it.
    private static bool IsLink(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";

    private static Refusal Foreign(string who) => new(StatusCodes.Status403Forbidden, "AccessDeniedException",
        $"{who} may not use this server: in a browser, only its own page does. Programs outside of a browser send no Origin.");
}
