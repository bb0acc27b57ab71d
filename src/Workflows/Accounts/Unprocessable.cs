using System.Text.Json.Serialization;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Workflows.Accounts;

/// <summary>An application whose checks could not be made.</summary>
/// <param name="Application">The application.</param>
/// <param name="ErrorInfo">What went wrong.</param>
public record Unprocessable(SubmittedApplication Application, [property: JsonPropertyName("error-info")] ErrorInfo ErrorInfo);
