using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow;

/// <summary>What a catcher sees of an error: the States Language's error output.</summary>
/// <param name="Error">The error's name: for a .NET Lambda function the exception's class name without its namespace.</param>
/// <param name="Cause">
/// The error's description; of a Lambda function a JSON text with <c>errorType</c>, <c>errorMessage</c> and <c>stackTrace</c>. Empty on a time-out.
/// </param>
public sealed record ErrorInfo([property: JsonPropertyName("Error")] string Error, [property: JsonPropertyName("Cause")] string Cause)
{
    /// <summary>The message of the function's exception, or the whole cause where it is no function's. For use in expressions; elsewhere it throws.</summary>
    [JsonIgnore]
    public string Message => throw ExpressionOnly.Use("ErrorInfo.Message");
}
