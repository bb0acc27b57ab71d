namespace AsteroidWorkflows.Build;

/// <summary>A failure that the person at the keyboard can act on: the message says what, and the way out.</summary>
public sealed class BuildException(string message) : Exception(message)
{
    /// <summary>What standard output still ends with, e.g. the sum of the tests; null for nothing.</summary>
    public string? LastLine { get; init; }
}
