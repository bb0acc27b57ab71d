using System.Text.Json;

namespace AsteroidWorkflows.Engine.Tasks.Mocks;

/// <summary>One scripted answer: success with an output, or an error, at once or after a while.</summary>
public sealed class MockedAnswer
{
    private MockedAnswer(TaskOutcome outcome) => Outcome = outcome;

    /// <summary>How the task ends.</summary>
    public TaskOutcome Outcome { get; }

    /// <summary>How long it takes on the engine's clock. Default: no time.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The task succeeds. A task that waits for a token doesn't wait for it.</summary>
    public static MockedAnswer Return(JsonElement output, TimeSpan delay = default) => new(TaskOutcome.Final(output)) { Delay = delay };

    /// <summary>The task fails.</summary>
    public static MockedAnswer Throw(string error, string? cause = null, TimeSpan delay = default) =>
        new(TaskOutcome.Failure(error, cause)) { Delay = delay };
}
