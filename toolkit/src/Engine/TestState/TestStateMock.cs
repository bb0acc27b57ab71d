namespace AsteroidWorkflows.Engine.TestState;

/// <summary>What a Task, Map or Parallel gives in a test instead of doing its work.</summary>
public sealed record TestStateMock
{
    /// <summary>The result as JSON text; null where the work fails.</summary>
    public string? Result { get; init; }

    /// <summary>Whether the work fails, with <see cref="Error"/> and <see cref="Cause"/>.</summary>
    public bool Fails { get; init; }

    /// <summary>The error's name.</summary>
    public string? Error { get; init; }

    /// <summary>The error's cause.</summary>
    public string? Cause { get; init; }

    /// <summary>How <see cref="Result"/> is checked. Default: <see cref="FieldValidationMode.Strict"/>.</summary>
    public FieldValidationMode FieldValidation { get; init; }
}
