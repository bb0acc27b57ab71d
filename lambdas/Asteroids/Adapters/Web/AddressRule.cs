using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Lambdas.Asteroids.Adapters.Web;

/// <summary>Which addresses may be asked for. Each hop of a redirect goes through it.</summary>
internal static class AddressRule
{
    /// <summary>The address of a file.</summary>
    /// <exception cref="HTTPError">It is no address, or the policy forbids it; the message says why.</exception>
    internal static Uri Check(string url, DownloadPolicy policy) => Uri.TryCreate(url, UriKind.Absolute, out var uri)
        ? Check(uri, policy)
        : throw new HTTPError($"'{url}' is not an absolute web address.");

    /// <inheritdoc cref="Check(string, DownloadPolicy)"/>
    internal static Uri Check(Uri uri, DownloadPolicy policy)
    {
        var refusal = uri switch
        {
            { UserInfo.Length: > 0 } => "it carries a user name or password",
            { IsLoopback: true, Scheme: "http" } when policy.AllowLoopback => null,
            { Scheme: not "https" } => "only https is allowed",
            { IsDefaultPort: false } when !policy.AllowLoopback => "only the standard port of https is allowed",
            _ when !policy.Hosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase) =>
                $"its host is not one of {string.Join(", ", policy.Hosts)}",
            _ => null,
        };

        return refusal is null ? uri : throw new HTTPError($"{Describe(uri)} is refused: {refusal}.");
    }

    /// <summary>The address without what might be secret in it.</summary>
    internal static string Describe(Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
}
