using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Accounts.Tests.Doubles;

/// <summary>Records the executions that are started.</summary>
internal sealed class RecordedStarter : IWorkflowStarter
{
    public List<(string Name, Submitted Input)> Started { get; } = [];

    /// <summary>Runs at each start, before it is recorded.</summary>
    public Func<Submitted, Task> OnStart { get; set; } = _ => Task.CompletedTask;

    public async Task StartAsync(string executionName, Submitted input)
    {
        await OnStart(input);
        Started.Add((executionName, input));
    }
}
