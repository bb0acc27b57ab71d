using System.Text.Json;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>How a state, or a whole graph of states, ended.</summary>
/// <param name="Output">What came out, when it ended well.</param>
/// <param name="Next">The state to go on with; null: none.</param>
/// <param name="Error">What went wrong; null: nothing.</param>
internal readonly record struct StepResult(JsonElement Output, string? Next, StateError? Error)
{
    public static StepResult Failed(StateError error) => new(default, null, error);
}
