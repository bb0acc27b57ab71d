namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Where and why a text is not JSON.</summary>
/// <param name="Message">Why, in Jackson's words.</param>
/// <param name="Location">Where, in Jackson's form.</param>
public sealed record JsonSyntaxError(string Message, string Location);
