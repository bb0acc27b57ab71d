using AsteroidWorkflows.Engine;
using AsteroidWorkflows.StepFunctions.Executions;
using AsteroidWorkflows.StepFunctions.StateMachines;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions;

/// <summary>What the actions share.</summary>
internal sealed class ApiContext
{
    public ApiContext(WorkflowEngine engine, IApiStore store, ApiOptions options)
    {
        (Engine, Store, Options) = (engine, store, options);
        StateMachines = new StateMachineRegistry(this);
        Executions = new ExecutionRegistry(this);
    }

    public WorkflowEngine Engine { get; }

    public IApiStore Store { get; }

    public ApiOptions Options { get; }

    public StateMachineRegistry StateMachines { get; }

    public ExecutionRegistry Executions { get; }

    /// <summary>Held while a record is read, changed and saved.</summary>
    public Lock Changes { get; } = new();

    public DateTimeOffset Now => Engine.Options.Clock.GetUtcNow();

    public string ArnOf(string type, string rest) =>
        $"arn:{Engine.Options.Partition}:states:{Engine.Options.Region}:{Engine.Options.AccountId}:{type}:{rest}";
}
