using System.Text.Json;

namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>A task that waits for somebody to send its token.</summary>
/// <param name="Token">The token; whoever has it can decide, so it is for nobody's eyes.</param>
/// <param name="Execution">The execution that waits.</param>
/// <param name="Id">Tells the task from others of the same execution; it says nothing of the token.</param>
/// <param name="StateName">The state that waits.</param>
/// <param name="Since">When the state was entered.</param>
/// <param name="Input">What the state was given.</param>
public sealed record OpenTask(string Token, WorkflowExecution Execution, long Id, string StateName, DateTimeOffset Since, JsonElement Input)
{
    internal bool WaitsForToken { get; init; }

    /// <summary>Which state of which execution; never the token.</summary>
    public override string ToString() => $"{StateName} of {Execution.Arn}";
}
