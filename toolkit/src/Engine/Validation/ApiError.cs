namespace AsteroidWorkflows.Engine.Validation;

/// <summary>A refusal by the Step Functions API.</summary>
/// <param name="Code">The exception's name, for example <c>InvalidDefinition</c>.</param>
/// <param name="Message">The exception's text.</param>
public sealed record ApiError(string Code, string Message);
