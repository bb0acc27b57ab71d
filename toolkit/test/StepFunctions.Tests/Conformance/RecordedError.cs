using System.Text.Json;

namespace AsteroidWorkflows.StepFunctions.Tests.Conformance;

/// <summary>A refusal in the form in which the recorder kept it: the client's exception, its text, or its response.</summary>
internal static class RecordedError
{
    public static JsonElement Of(ApiAnswer answer, string action, JsonElement expected)
    {
        var code = answer.ErrorType;
        var message = answer.Body.TryGetProperty("message", out var text) ? text.GetString() : null;
        var exception = $"An error occurred ({code}) when calling the {action} operation: {message}";
        return expected.ValueKind == JsonValueKind.String
            ? JsonSerializer.SerializeToElement(exception)
            : JsonSerializer.SerializeToElement<object>(expected.TryGetProperty("exception_value", out _)
                ? new { exception_typename = code, exception_value = exception }
                : new { Error = new { Code = code, Message = message }, message });
    }
}
