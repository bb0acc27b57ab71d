using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>The service integration <c>lambda:invoke</c>: calls a function and answers as the Lambda service does.</summary>
internal sealed class LambdaInvokeHandler(Func<string, ITaskHandler?> find) : ITaskHandler
{
    public async ValueTask<TaskOutcome> HandleAsync(TaskRequest request, CancellationToken cancellationToken)
    {
        if (request.Input.ValueKind != JsonValueKind.Object
            || !request.Input.TryGetProperty("FunctionName", out var name) || name.ValueKind != JsonValueKind.String)
        {
            return TaskOutcome.Failure("Lambda.AWSLambdaException", "The parameters must be an object, with a FunctionName that is a string");
        }

        var function = find(TaskResource.FunctionName(name.GetString()!));
        if (function is null)
        {
            return NoSuchFunction(name.GetString()!, request);
        }

        if (!TryReadPayload(request.Input, out var payload))
        {
            return TaskOutcome.Failure("Lambda.InvalidRequestContentException", "Could not parse request body into json: " + payload.GetString());
        }

        var outcome = await function.HandleAsync(request.WithInput(payload), cancellationToken).ConfigureAwait(false);
        return outcome.IsSuccess ? TaskOutcome.Success(Response(outcome.Output)) : outcome;
    }

    // A text is the body of the request as it is; null and nothing are an empty object.
    private static bool TryReadPayload(JsonElement input, out JsonElement payload)
    {
        if (!input.TryGetProperty("Payload", out payload) || payload.ValueKind == JsonValueKind.Null)
        {
            payload = JsonValues.EmptyObject;
        }

        if (payload.ValueKind != JsonValueKind.String)
        {
            return true;
        }

        try
        {
            payload = JsonValues.Parse(payload.GetString()!);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    internal static TaskOutcome NoSuchFunction(string function, TaskRequest request)
    {
        var arn = function.StartsWith("arn:", StringComparison.Ordinal) ? function : LambdaArn(function, request.ExecutionArn) + ":$LATEST";
        return TaskOutcome.Failure(
            "Lambda.ResourceNotFoundException",
            $"Function not found: {arn} (Service: AWSLambda; Status Code: 404; Error Code: ResourceNotFoundException; "
            + $"Request ID: {Guid.NewGuid()}; Proxy: null)");
    }

    private static string LambdaArn(string name, string executionArn)
    {
        var parts = executionArn.Split(':');
        return parts.Length > 4 ? $"arn:{parts[1]}:lambda:{parts[3]}:{parts[4]}:function:{name}" : name;
    }

    private static JsonElement Response(JsonElement payload) => JsonValues.Build(payload, static (writer, payload) =>
    {
        writer.WriteStartObject();
        writer.WriteString("ExecutedVersion", "$LATEST");
        writer.WritePropertyName("Payload");
        payload.WriteTo(writer);
        writer.WriteStartObject("SdkHttpMetadata");
        writer.WriteNumber("HttpStatusCode", 200);
        writer.WriteEndObject();
        writer.WriteStartObject("SdkResponseMetadata");
        writer.WriteString("RequestId", Guid.NewGuid());
        writer.WriteEndObject();
        writer.WriteNumber("StatusCode", 200);
        writer.WriteEndObject();
    });
}
