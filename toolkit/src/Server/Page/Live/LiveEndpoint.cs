using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace AsteroidWorkflows.Server.Page.Live;

/// <summary>Server-sent events: what changed, gathered for a moment, so that a thousand executions at once are a few messages.</summary>
internal sealed class LiveEndpoint(LiveEvents events, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(20);

    public async Task AnswerAsync(HttpContext http)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        using var subscription = events.Subscribe();
        http.Response.ContentType = "text/event-stream";
        try
        {
            var told = http.Request.Headers["Last-Event-ID"].ToString();
            await WriteAsync(http, told == events.Position ? "retry: 1000\n\n" : $"retry: 1000\nid: {events.Position}\nevent: resync\ndata: {{}}\n\n", ending.Token);
            while (true)
            {
                if (!await subscription.WaitAsync(LongestSilence, ending.Token))
                {
                    await WriteAsync(http, ": still here\n\n", ending.Token);
                    continue;
                }

                await Task.Delay(Gathering, ending.Token);
                // The position first: what happens in between is told twice rather than never.
                var position = events.Position;
                var change = JsonSerializer.Serialize(subscription.Take(), PageJson.Options);
                await WriteAsync(http, $"id: {position}\ndata: {change}\n\n", ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server ends.
        }
    }

    private static async Task WriteAsync(HttpContext http, string text, CancellationToken cancellationToken)
    {
        await http.Response.WriteAsync(text, cancellationToken);
        await http.Response.Body.FlushAsync(cancellationToken);
    }
}
