namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Something wrong with a definition.</summary>
/// <param name="Code">The kind of problem as AWS names it, for example <c>SCHEMA_VALIDATION_FAILED</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Location">Where, for example <c>/States/Work/Resource</c>; null for the whole.</param>
/// <param name="IsWarning">Whether the definition can be run all the same.</param>
public sealed record DefinitionProblem(string Code, string Message, string? Location, bool IsWarning = false)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {Message} at {Location ?? "null"}";
}
