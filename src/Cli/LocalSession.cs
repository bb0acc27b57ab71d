using System.Text.Json;
using AsteroidWorkflows.Cli.Cloud;
using AsteroidWorkflows.Cli.Cloud.StepFunctions;
using AsteroidWorkflows.Cli.Cloud.Wire;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.Cli.Functions;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.StepFunctions.Disk;

namespace AsteroidWorkflows.Cli;

/// <summary>
/// Everything that runs workflows on this machine, put together: the data folder, the cloud in it, the functions over that, and the engine. A
/// process has one for as long as its command lasts.
/// </summary>
internal sealed class LocalSession : IExecutions, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly Dictionary<string, DeployedStateMachine> _machines = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _bringingBack = new(1, 1);
    private readonly SessionOptions _options;
    private readonly LocalFunctions _functions;

    public LocalSession(SessionOptions options)
    {
        _options = options;
        Cloud = new LocalCloud(options.DataPath, options.Endpoint);
        Cloud.StepFunctions.Executions = this;
        Store = new ExecutionStore(Cloud.Data.Root);
        Workflows = LocalWorkflow.All();
        _functions = LocalFunctions.Over(Cloud, options);
        Engine = new WorkflowEngine(new EngineOptions
        {
            Clock = options.RealTime ? TimeProvider.System : new VirtualClock(TimeProvider.System.GetUtcNow()),
            Handlers = _functions.AddTo(new TaskHandlers().AddServices(Cloud.Clients, Cloud.Outbox), Workflows),
            Journal = Store,
            OnEvent = options.OnEvent,
            Region = CloudResources.Region,
            AccountId = CloudResources.Account,
        });
        foreach (var workflow in Workflows)
        {
            _machines[workflow.Rendered.Name] = Engine.Deploy(workflow.Rendered.Name, StateMachine.Parse(workflow.Definition));
        }
    }

    public LocalCloud Cloud { get; }

    public ExecutionStore Store { get; }

    public WorkflowEngine Engine { get; }

    public IReadOnlyList<LocalWorkflow> Workflows { get; }

    /// <summary>Starts an execution of a workflow.</summary>
    public WorkflowExecution Start(LocalWorkflow workflow, JsonElement input, string? name = null) =>
        Engine.Start(_machines[workflow.Rendered.Name], input, name);

    /// <summary>An execution that is here; null where it is not.</summary>
    public WorkflowExecution? Find(string machine, string name) =>
        Engine.FindExecution($"arn:aws:states:{CloudResources.Region}:{CloudResources.Account}:execution:{machine}:{name}");

    /// <summary>Calls a function outside of any workflow, as an application of its own would.</summary>
    public Task<TaskOutcome> InvokeAsync(Type function, JsonElement input) => _functions.InvokeAsync(function, input);

    /// <summary>Waits until an execution has ended or nothing goes on before somebody sends a task token.</summary>
    public async Task WaitAsync(WorkflowExecution execution, CancellationToken cancellation = default)
    {
        if (_options.RealTime)
        {
            await Waiting.InRealTimeAsync(execution, cancellation);
        }
        else
        {
            await Engine.WaitAsync(execution, throughTimeouts: false, cancellation);
        }
    }

    /// <summary>An execution, brought back from its journal where it is not here, so that it can go on here.</summary>
    /// <exception cref="CommandException">Another process works on it and does not stop.</exception>
    public async Task<WorkflowExecution> BringBackAsync(ExecutionSummary summary)
    {
        await _bringingBack.WaitAsync();
        try
        {
            return Engine.FindExecution(summary.Arn) ?? await ResumeAsync(summary);
        }
        finally
        {
            _bringingBack.Release();
        }
    }

    /// <summary>An execution as its journal tells it, to be looked at only.</summary>
    public WorkflowExecution Replay(ExecutionSummary summary)
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Region = CloudResources.Region, AccountId = CloudResources.Account });
        var machine = engine.Deploy(summary.StateMachine, StateMachine.Parse(summary.Record.Revision.Definition), roleArn: summary.Record.Revision.RoleArn);
        return engine.Resume(machine, summary.Name, summary.Arn, Store.Read(summary.Record));
    }

    Task<(string Arn, DateTimeOffset Started)> IExecutions.StartAsync(string stateMachineArn, string name, JsonElement input)
    {
        var machine = Engine.FindStateMachine(stateMachineArn)
            ?? throw new WireError("StateMachineDoesNotExist", $"State Machine Does Not Exist: '{stateMachineArn}'");
        if (Store.Find(machine.Name, name) is not null)
        {
            throw new WireError("ExecutionAlreadyExists", $"Execution Already Exists: '{name}'");
        }

        var execution = Engine.Start(machine, input, name);
        return Task.FromResult((execution.Arn, Engine.Options.Clock.GetUtcNow()));
    }

    async Task IExecutions.BringBackForAsync(string taskToken)
    {
        if (!Engine.Tokens.IsOpen(taskToken) && TaskTokens.ExecutionArnOf(taskToken)?.Split(':') is [.., var machine, var name] && Store.Find(machine, name) is { } summary)
        {
            await BringBackAsync(summary);
        }
    }

    Task IExecutions.SendSuccessAsync(string taskToken, JsonElement output) => Engine.Tokens.SendSuccessAsync(taskToken, output);

    Task IExecutions.SendFailureAsync(string taskToken, string? error, string? cause) => Engine.Tokens.SendFailureAsync(taskToken, error, cause);

    Task IExecutions.SendHeartbeatAsync(string taskToken) => Engine.Tokens.SendHeartbeatAsync(taskToken);

    public void Dispose()
    {
        Store.Dispose();
        _bringingBack.Dispose();
        Cloud.Dispose();
    }

    private async Task<WorkflowExecution> ResumeAsync(ExecutionSummary summary)
    {
        await TakeOverAsync(summary);
        var (entries, revision) = (Store.Read(summary.Record), summary.Record.Revision);
        var current = _machines.GetValueOrDefault(summary.StateMachine);
        var machine = current?.Definition.Text == revision.Definition && current.RoleArn == revision.RoleArn
            ? current
            : Engine.Deploy(summary.StateMachine, StateMachine.Parse(revision.Definition), roleArn: revision.RoleArn);
        if (current is not null && machine != current)
        {
            _machines[summary.StateMachine] = Engine.Deploy(summary.StateMachine, current.Definition);
        }

        var execution = Engine.Resume(machine, summary.Name, summary.Arn, entries);
        execution.Continue();
        if (!_options.RealTime)
        {
            // What fell due while nobody was at work, falls due now.
            var ahead = entries[^1].At - Engine.Options.Clock.GetUtcNow();
            await Engine.AdvanceAsync(ahead > TimeSpan.Zero ? ahead : TimeSpan.Zero);
        }

        return execution;
    }

    private async Task TakeOverAsync(ExecutionSummary summary)
    {
        for (var started = TimeProvider.System.GetTimestamp(); !Store.TryTakeOver(summary.Record);)
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience)
            {
                throw new CommandException(ServerAddress.Find(Cloud.Data.Root) is { } address
                    ? $"The server at {address} works on '{summary.Name}': ask it, or end it and try again."
                    : $"Another asteroid process works on '{summary.Name}'. Wait for its end, or end it, then try again.");
            }

            await Task.Delay(50);
        }
    }
}
