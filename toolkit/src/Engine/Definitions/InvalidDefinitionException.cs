namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>A text isn't a definition in the States Language.</summary>
public sealed class InvalidDefinitionException : Exception
{
    /// <summary>Makes one out of all that is wrong.</summary>
    public InvalidDefinitionException(IReadOnlyList<DefinitionProblem> problems)
        : base($"Invalid State Machine Definition: '{string.Join(", ", problems)}'") => Problems = problems;

    /// <summary>Every problem, in the order of the definition.</summary>
    public IReadOnlyList<DefinitionProblem> Problems { get; }
}
