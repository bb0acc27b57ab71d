using System.Net;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Server.Http;
using AsteroidWorkflows.Server.Page;
using AsteroidWorkflows.StepFunctions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AsteroidWorkflows.Server;

/// <summary>The Step Functions API and the page over HTTP, on 127.0.0.1 and nowhere else.</summary>
public sealed class WorkflowServer : IAsyncDisposable
{
    private static readonly TimeSpan TimeForLastAnswers = TimeSpan.FromSeconds(1);

    private readonly WebApplication _web;

    private WorkflowServer(WebApplication web) => _web = web;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:8083/</c>.</summary>
    public Uri Address => new(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts listening; what is asked is answered from the moment that this returns.</summary>
    /// <param name="api">Answers what is asked; its executions have been restored.</param>
    /// <param name="engine">The engine that the API works with.</param>
    /// <param name="options">How it works; null: every default.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WorkflowServer> StartAsync(
        StepFunctionsApi api, WorkflowEngine engine, ServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(engine);
        options ??= new ServerOptions();
        // The empty builder: no configuration file, no environment variable and no argument can make it listen anywhere else.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Limits.MaxRequestBodySize = options.MaxBodyBytes;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeForLastAnswers);
        var web = builder.Build();
        web.Use(Guard(new Doorkeeper(options.HostNames), options));
        new ApiEndpoint(api, options, web.Lifetime).Map(web);
        PageEndpoints.Map(web, new PageContext(api, engine, options));
        await web.StartAsync(cancellationToken);
        return new WorkflowServer(web);
    }

    /// <summary>Stops listening; what is still being asked has a second to be answered, and whoever waits for something is told to ask again later.</summary>
    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync();
        await _web.DisposeAsync();
    }

    private static Func<HttpContext, RequestDelegate, Task> Guard(Doorkeeper doorkeeper, ServerOptions options) => async (http, next) =>
    {
        // What is served is for the page and for programs: no other site may frame, embed or guess at it.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.XFrameOptions = "DENY";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        http.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (doorkeeper.Refuse(http.Request) is not { } refusal)
        {
            await next(http);
            return;
        }

        await refusal.WriteAsync(http.Response);
        options.OnAnswered?.Invoke(new AnsweredRequest("(not let in)", refusal.Status, refusal.Type, TimeSpan.Zero));
    };
}
