using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Server.Page.Endpoints;
using AsteroidWorkflows.Server.Page.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AsteroidWorkflows.Server.Page;

/// <summary>The page at the root, and what it asks for.</summary>
internal static class PageEndpoints
{
    private const string Data = "/page/";

    public static void Map(IEndpointRouteBuilder routes, PageContext context)
    {
        routes.MapGet("/", http => AssetAsync(http, "index.html"));
        routes.MapGet(Data + "assets/{**path}", http => AssetAsync(http, (string?)http.Request.RouteValues["path"] ?? ""));

        Get("workflows", WorkflowList.AnswerAsync);
        Get("graph", Immediate(GraphDrawing.Answer));
        Get("executions", Immediate(ExecutionList.Answer));
        Get("execution", Immediate(ExecutionDetails.Answer));
        Get("timeline", Immediate(TimelineDetails.Answer));
        Get("state", Immediate(StateDetails.Answer));
        Get("history", Immediate(HistoryList.Answer));
        Get("event", Immediate(HistoryList.AnswerOne));
        Get("tasks", Immediate(TaskList.Answer));
        Post("start", ExecutionActions.StartAsync);
        Post("stop", ExecutionActions.StopAsync);
        Post("redrive", ExecutionActions.RedriveAsync);
        Post("decide", TaskAnswers.DecideAsync);
        Post("succeed", TaskAnswers.SucceedAsync);
        Post("fail", TaskAnswers.FailAsync);
        Post("check", Immediate(GraphDrawing.Check));

        var events = context.Options.Events ?? new LiveEvents();
        var live = new LiveEndpoint(events, routes.ServiceProvider.GetRequiredService<IHostApplicationLifetime>());
        routes.MapGet(Data + "live", http => GuardedAsync(http, () => live.AnswerAsync(http)));

        void Get(string path, Func<PageRequest, Task<object>> answer) =>
            routes.MapGet(Data + path, http => GuardedAsync(http, async () => await PageJson.WriteAsync(http, await answer(new PageRequest(http, default, context)))));

        void Post(string path, Func<PageRequest, Task<object>> answer) =>
            routes.MapPost(Data + path, http => GuardedAsync(http, async () => await PageJson.WriteAsync(http, await answer(new PageRequest(http, await BodyAsync(http), context)))));
    }

    private static Func<PageRequest, Task<object>> Immediate(Func<PageRequest, object> answer) => request => Task.FromResult(answer(request));

    private static Task AssetAsync(HttpContext http, string path)
    {
        PageGuard.Protect(http.Response);
        return PageAssets.SendAsync(http, path);
    }

    private static async Task GuardedAsync(HttpContext http, Func<Task> answer)
    {
        PageGuard.Protect(http.Response);
        try
        {
            PageGuard.Check(http.Request);
            await answer();
        }
        catch (PageException refused)
        {
            await PageJson.WriteAsync(http, new { refused.Message }, refused.StatusCode);
        }
    }

    private static async Task<JsonElement> BodyAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        try
        {
            var body = JsonValues.Parse(await reader.ReadToEndAsync(http.RequestAborted));
            return body.ValueKind == JsonValueKind.Object ? body : throw new PageException("The body is no JSON object.");
        }
        catch (JsonException e)
        {
            throw new PageException($"The body is no JSON: {e.Message}");
        }
    }
}
