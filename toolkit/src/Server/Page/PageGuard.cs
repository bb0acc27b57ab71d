using Microsoft.AspNetCore.Http;

namespace AsteroidWorkflows.Server.Page;

/// <summary>What every answer of the page carries, and what every request that changes something must.</summary>
internal static class PageGuard
{
    /// <summary>A header that no form and no foreign script can send without asking first, which is never allowed.</summary>
    public const string Header = "X-Asteroid-Page";

    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "base-uri 'none'; frame-ancestors 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    public static void Protect(HttpResponse response) => response.Headers.ContentSecurityPolicy = Policy;

    /// <summary>Refuses what does not come from the page itself.</summary>
    /// <exception cref="PageException">It may come from elsewhere.</exception>
    public static void Check(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return;
        }

        if (!request.HasJsonContentType())
        {
            throw new PageException("A request is JSON, with the content type application/json.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (request.Headers[Header].Count == 0)
        {
            throw new PageException($"The header {Header} is missing: this is for the page itself.", StatusCodes.Status403Forbidden);
        }
    }
}
