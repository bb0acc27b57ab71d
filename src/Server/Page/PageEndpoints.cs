using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsteroidWorkflows.Server.Page;

/// <summary>The page at the root, and what it asks for.</summary>
internal static class PageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", http => http.Response.WriteAsync("AsteroidWorkflows"));
}
