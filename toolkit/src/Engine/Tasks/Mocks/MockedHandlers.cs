namespace AsteroidWorkflows.Engine.Tasks.Mocks;

/// <summary>Handlers by state name for one state machine; all else is left to others.</summary>
public sealed class MockedHandlers(string stateMachine, IReadOnlyDictionary<string, MockedState> states, ITaskHandlers others) : ITaskHandlers
{
    /// <inheritdoc/>
    public ITaskHandler? Find(TaskRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.StateMachineName == stateMachine && states.TryGetValue(request.StateName, out var state) ? state : others.Find(request);
    }
}
