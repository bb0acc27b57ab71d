using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Testing;

/// <summary>A workflow under test that has been started. It goes on within the methods here, each of which returns when it waits again.</summary>
public sealed class RunningWorkflow
{
    private readonly Dictionary<string, string> _tokens;

    internal RunningWorkflow(WorkflowEngine engine, WorkflowExecution execution, Dictionary<string, string> tokens)
    {
        Engine = engine;
        Execution = execution;
        _tokens = tokens;
    }

    /// <summary>The engine that it runs on.</summary>
    public WorkflowEngine Engine { get; }

    /// <summary>The execution.</summary>
    public WorkflowExecution Execution { get; }

    /// <summary>What has happened so far.</summary>
    public WorkflowRun Run => WorkflowRun.Of(Execution);

    /// <summary>Turns the clock, through everything that is due until then.</summary>
    public async Task<WorkflowRun> AdvanceAsync(TimeSpan time)
    {
        await Engine.AdvanceAsync(time).ConfigureAwait(false);
        return Run;
    }

    /// <summary>Answers a state that waits for its task token.</summary>
    /// <param name="state">The state's name; it was named in <see cref="WorkflowTest.Callback"/>.</param>
    /// <param name="output">What it answers, as JSON.</param>
    /// <exception cref="WorkflowAssertionException">The state doesn't wait.</exception>
    public Task<WorkflowRun> SendSuccessAsync(string state, string output = "{}")
    {
        return GoOnAsync(Engine.Tokens.SendSuccessAsync(Token(state), JsonValues.Parse(output)));
    }

    /// <summary>Fails a state that waits for its task token.</summary>
    /// <exception cref="WorkflowAssertionException">The state doesn't wait.</exception>
    public Task<WorkflowRun> SendFailureAsync(string state, string? error = null, string? cause = null)
    {
        return GoOnAsync(Engine.Tokens.SendFailureAsync(Token(state), error, cause));
    }

    /// <summary>Gives a sign of life for a state that waits for its task token.</summary>
    /// <exception cref="WorkflowAssertionException">The state doesn't wait.</exception>
    public Task<WorkflowRun> SendHeartbeatAsync(string state)
    {
        return GoOnAsync(Engine.Tokens.SendHeartbeatAsync(Token(state)));
    }

    /// <summary>Stops the execution.</summary>
    public Task<WorkflowRun> StopAsync(string? error = null, string? cause = null)
    {
        return GoOnAsync(Execution.StopAsync(error, cause));
    }

    private async Task<WorkflowRun> GoOnAsync(Task sent)
    {
        await sent.ConfigureAwait(false);
        await Engine.WaitAsync(Execution).ConfigureAwait(false);
        return Run;
    }

    private string Token(string state) => _tokens.TryGetValue(state, out var token) && Engine.Tokens.IsOpen(token)
        ? token
        : throw new WorkflowAssertionException($"The state '{state}' doesn't wait for its task token.{Environment.NewLine}{Run.Describe()}");
}
