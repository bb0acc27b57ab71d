using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Validation;
using AsteroidWorkflows.StepFunctions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace AsteroidWorkflows.Server.Http;

/// <summary>The AWS JSON 1.0 protocol: every action is a POST to the root, named in a header.</summary>
internal sealed class ApiEndpoint(StepFunctionsApi api, ServerOptions options, IHostApplicationLifetime lifetime)
{
    private const string Prefix = "AWSStepFunctions.";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/", AnswerAsync);
        routes.Map("{**path}", NothingHereAsync).WithOrder(int.MaxValue);
    }

    private static Task NothingHereAsync(HttpContext http) => new Refusal(StatusCodes.Status404NotFound, "UnknownOperationException",
        $"There is nothing for {http.Request.Method} {http.Request.Path}. The API takes POST /, and the page is at GET /.").WriteAsync(http.Response);

    private async Task AnswerAsync(HttpContext http)
    {
        var started = Stopwatch.GetTimestamp();
        var target = http.Request.Headers["X-Amz-Target"].ToString();
        var action = target.StartsWith(Prefix, StringComparison.Ordinal) ? target[Prefix.Length..] : "";
        try
        {
            var error = await AnswerAsync(http, target, action);
            // A name that nobody knows may be anything, so it isn't told.
            options.OnAnswered?.Invoke(new AnsweredRequest(
                api.Actions.Contains(action) ? action : "(no action)", http.Response.StatusCode, error, Stopwatch.GetElapsedTime(started)));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
    }

    private async Task<string?> AnswerAsync(HttpContext http, string target, string action)
    {
        var (request, refusal) = await ReadAsync(http.Request, target, action);
        if (refusal is not null)
        {
            await refusal.WriteAsync(http.Response);
            return refusal.Type;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            var answer = await api.HandleAsync(action, request, ending.Token);
            await Refusal.WriteAsync(http.Response, answer.StatusCode, answer.ErrorType, JsonSerializer.SerializeToUtf8Bytes(answer.Body, JsonDepth.Serializer));
            return answer.ErrorType;
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            var stopping = new Refusal(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailableException", "The server is being stopped. Start it again, then ask again.");
            http.Response.Headers.Connection = "close";
            await stopping.WriteAsync(http.Response);
            return stopping.Type;
        }
    }

    private async Task<(JsonElement Request, Refusal? Refusal)> ReadAsync(HttpRequest request, string target, string action)
    {
        ReadOnlyMemory<byte>? read;
        try
        {
            read = await RequestBody.ReadAsync(request, options.MaxBodyBytes);
        }
        catch (BadHttpRequestException e)
        {
            return (default, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge() : new Refusal(e.StatusCode, "SerializationException", e.Message));
        }

        if (read is not { } body)
        {
            return (default, TooLarge());
        }

        if (Refuse(request, target, action) is { } refusal)
        {
            return (default, refusal);
        }

        try
        {
            return (body.IsEmpty ? default : JsonElement.Parse(body.Span, JsonDepth.Documents), null);
        }
        catch (JsonException)
        {
            var why = JsonSyntax.FindError(Encoding.UTF8.GetString(body.Span), JsonDepth.MostRead)?.Message ?? "It is not UTF-8.";
            return (default, new Refusal(StatusCodes.Status400BadRequest, "SerializationException", $"The body is no JSON: {why}"));
        }
    }

    private Refusal? Refuse(HttpRequest request, string target, string action)
    {
        var type = request.ContentType?.Split(';')[0].Trim();
        if (!string.Equals(type, Refusal.ContentType, StringComparison.OrdinalIgnoreCase))
        {
            return new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaTypeException",
                $"The Content-Type is {(string.IsNullOrEmpty(type) ? "missing" : $"'{type}'")}; it has to be {Refusal.ContentType}.");
        }

        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
        {
            return new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaTypeException",
                $"A body in Content-Encoding '{encoding}' is not read here. Send it as it is: AWS_DISABLE_REQUEST_COMPRESSION=true.");
        }

        return api.Actions.Contains(action)
            ? null
            : new(StatusCodes.Status400BadRequest, "UnknownOperationException", target.Length == 0
                ? $"The header X-Amz-Target is missing; it names the action, such as {Prefix}ListStateMachines."
                : $"'{target}' is no action of Step Functions, which is all that is here. X-Amz-Target is {Prefix} and the action's name.");
    }

    private Refusal TooLarge() => new(StatusCodes.Status413PayloadTooLarge, "RequestEntityTooLargeException", $"The body has more than {options.MaxBodyBytes} bytes, which is the limit here.");
}
