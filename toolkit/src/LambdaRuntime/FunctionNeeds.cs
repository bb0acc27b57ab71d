namespace AsteroidWorkflows.LambdaRuntime;

/// <summary>What a function asks for when it is made.</summary>
/// <param name="Settings">The settings that it can't do without.</param>
/// <param name="OptionalSettings">The settings that have a default.</param>
/// <param name="Clients">The clients that it calls.</param>
public sealed record FunctionNeeds(IReadOnlyList<string> Settings, IReadOnlyList<string> OptionalSettings, IReadOnlyList<Type> Clients);
