namespace AsteroidWorkflows.Testing;

/// <summary>Something a workflow test can run against: the engine with mocks, or a state machine that is deployed.</summary>
public interface IWorkflowTarget
{
    /// <summary>Runs the workflow to its end.</summary>
    /// <param name="input">The input as JSON.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<WorkflowRun> RunAsync(string input = "{}", CancellationToken cancellationToken = default);
}
