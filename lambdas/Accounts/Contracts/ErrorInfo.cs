using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>What a catcher of the workflow hands on.</summary>
/// <param name="Error">The error's name.</param>
/// <param name="Cause">For an error of a Lambda function a JSON text with `errorMessage`; otherwise any text.</param>
public sealed record ErrorInfo(
    [property: JsonPropertyName("Error")] string? Error,
    [property: JsonPropertyName("Cause")] string? Cause);
