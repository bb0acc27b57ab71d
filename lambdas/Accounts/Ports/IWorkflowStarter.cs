using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Lambdas.Accounts.Ports;

/// <summary>Starts the workflow's executions.</summary>
public interface IWorkflowStarter
{
    /// <summary>
    /// Starts an execution. Where one of that name exists, it is this one, started by a try whose answer was lost: names hold an
    /// id that is used once.
    /// </summary>
    Task StartAsync(string executionName, Submitted input);
}
