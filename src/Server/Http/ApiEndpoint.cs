using System.Text.Json;
using AsteroidWorkflows.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsteroidWorkflows.Server.Http;

/// <summary>The AWS JSON 1.0 protocol: every action is a POST to the root, named in a header.</summary>
internal static class ApiEndpoint
{
    private const string Prefix = "AWSStepFunctions.";
    private const string ContentType = "application/x-amz-json-1.0";

    public static void Map(IEndpointRouteBuilder routes, StepFunctionsApi api) => routes.MapPost("/", http => AnswerAsync(http, api));

    private static async Task AnswerAsync(HttpContext http, StepFunctionsApi api)
    {
        var target = http.Request.Headers["X-Amz-Target"].ToString();
        var request = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var answer = await api.HandleAsync(target.StartsWith(Prefix, StringComparison.Ordinal) ? target[Prefix.Length..] : target, request.RootElement, http.RequestAborted);
        http.Response.StatusCode = answer.StatusCode;
        http.Response.ContentType = ContentType;
        http.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        if (answer.ErrorType is { } error)
        {
            http.Response.Headers["x-amzn-ErrorType"] = error;
        }

        await using var body = new Utf8JsonWriter(http.Response.BodyWriter);
        answer.Body.WriteTo(body);
    }
}
