namespace AsteroidWorkflows.LambdaRuntime.Logging;

/// <summary>A message whose placeholders are filled.</summary>
/// <param name="Text">The message as a person reads it.</param>
/// <param name="Fields">The placeholders' names and values, as a query finds them. Nulls are left out.</param>
internal readonly record struct FilledMessage(string Text, IReadOnlyList<(string Name, object Value)> Fields);
