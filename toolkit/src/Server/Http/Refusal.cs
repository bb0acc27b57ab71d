using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AsteroidWorkflows.Server.Http;

/// <summary>A request that HTTP itself refuses, in the shape of AWS's errors.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Type">The error's name.</param>
/// <param name="Message">What is wrong, and the way out.</param>
internal sealed record Refusal(int Status, string Type, string Message)
{
    public const string ContentType = "application/x-amz-json-1.0";

    // It is read by people in terminals, and never by a browser as anything but JSON.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task WriteAsync(HttpResponse response) =>
        WriteAsync(response, Status, Type, JsonSerializer.SerializeToUtf8Bytes(new { __type = Type, message = Message }, Readable));

    /// <summary>Writes an answer of the API, or a refusal.</summary>
    public static async Task WriteAsync(HttpResponse response, int status, string? errorType, byte[] body)
    {
        response.StatusCode = status;
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        if (errorType is not null)
        {
            response.Headers["x-amzn-ErrorType"] = errorType;
        }

        await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
    }
}
