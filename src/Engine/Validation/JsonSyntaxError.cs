namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Where and why a text is not JSON.</summary>
internal sealed record JsonSyntaxError(string Message, string Location);
