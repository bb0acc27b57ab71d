using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Validation;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>A state can't be tested as asked.</summary>
public sealed class TestStateException : Exception
{
    /// <summary>Refuses the request with <paramref name="error"/>.</summary>
    public TestStateException(ApiError error)
        : base(error?.Message)
    {
        ArgumentNullException.ThrowIfNull(error);
        Error = error;
    }

    /// <summary>The API's exception.</summary>
    public ApiError Error { get; }

    internal static TestStateException Invalid(string message) => new(new ApiError("ValidationException", message));

    internal static TestStateException InvalidDefinition(IReadOnlyList<DefinitionProblem> problems) =>
        new(new ApiError("InvalidDefinition", new InvalidDefinitionException(problems).Message));
}
