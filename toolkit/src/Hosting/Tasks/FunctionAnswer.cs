using System.Globalization;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Hosting.Tasks;

/// <summary>What a Lambda endpoint answers, as Step Functions tells it.</summary>
internal static class FunctionAnswer
{
    public static async Task<TaskOutcome> ReadAsync(FunctionCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return Refused(response, body);
        }

        if (Header(response, "X-Amz-Function-Error") is not null)
        {
            // A function that ran out of time or memory has no type of error.
            return TaskOutcome.Failure(TryParse(body) is { } error && LambdaEndpoint.Text(error, "errorType") is { } type ? type : "Lambda.Unknown", body);
        }

        var payload = body.Length == 0 ? (call.InvocationType == "RequestResponse" ? JsonValues.Null : JsonValues.StringOf("")) : TryParse(body);
        if (payload is not { } output)
        {
            return TaskOutcome.Failure("Lambda.Unknown", $"The answer of the function {call.Function} is no JSON.");
        }

        return TaskOutcome.Success(call.IsIntegration ? Described(response, output) : output);
    }

    /// <summary>The service's own refusal, not the function's error.</summary>
    private static TaskOutcome Refused(HttpResponseMessage response, string body)
    {
        var status = (int)response.StatusCode;
        var json = TryParse(body) ?? default;
        var code = Header(response, "x-amzn-ErrorType")?.Split(':')[0] ?? LambdaEndpoint.Text(json, "__type")?.Split('#')[^1] ?? status switch
        {
            404 => "ResourceNotFoundException",
            429 => "TooManyRequestsException",
            >= 500 => "ServiceException",
            _ => "AWSLambdaException",
        };
        var message = LambdaEndpoint.Text(json, "Message") ?? LambdaEndpoint.Text(json, "message") ?? response.ReasonPhrase;
        return TaskOutcome.Failure(
            $"Lambda.{code}", string.Create(CultureInfo.InvariantCulture, $"{message} (Service: Lambda, Status Code: {status}, Request ID: {RequestId(response)})"));
    }

    private static JsonElement Described(HttpResponseMessage response, JsonElement payload) => JsonSerializer.SerializeToElement(new
    {
        ExecutedVersion = Header(response, "X-Amz-Executed-Version") ?? "$LATEST",
        Payload = payload,
        SdkHttpMetadata = new { HttpStatusCode = (int)response.StatusCode },
        SdkResponseMetadata = new { RequestId = RequestId(response) },
        StatusCode = (int)response.StatusCode,
    });

    private static string RequestId(HttpResponseMessage response) => Header(response, "x-amzn-RequestId") ?? Guid.NewGuid().ToString();

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? values.First() : null;

    private static JsonElement? TryParse(string text)
    {
        try
        {
            return JsonValues.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
