using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine;

/// <summary>
/// Runs state machines as Step Functions does. Members may be called from any thread. With a <see cref="VirtualClock"/> nothing happens but
/// within <see cref="WaitAsync"/>, <see cref="RunAsync(DeployedStateMachine, string, string?, CancellationToken)"/> and <see cref="AdvanceAsync"/>.
/// </summary>
public sealed class WorkflowEngine
{
    private readonly ConcurrentDictionary<string, DeployedStateMachine> _machines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Func<DeployedStateMachine?>> _aliases = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorkflowExecution> _executions = new(StringComparer.Ordinal);
    private readonly BuiltInTasks _builtIn;
    private readonly Lock _randomLock = new();
    private readonly Random _random;

    /// <summary>Makes an engine.</summary>
    /// <param name="options">How it works; null: every default.</param>
    public WorkflowEngine(EngineOptions? options = null)
    {
        Options = options ?? new EngineOptions();
        Scheduler = Options.Clock is VirtualClock clock ? new VirtualScheduler(clock) : new ParallelScheduler(Options.Clock);
        _random = Options.Seed is { } seed ? new Random(seed) : new Random();
        Activities = new ActivityRegistry(Scheduler);
        _builtIn = new BuiltInTasks(this);
    }

    /// <summary>How it works.</summary>
    public EngineOptions Options { get; }

    /// <summary>The activities and who works for them.</summary>
    public ActivityRegistry Activities { get; }

    /// <summary>The task tokens that are waited for.</summary>
    public TaskTokens Tokens { get; } = new();

    /// <summary>Every execution that it knows.</summary>
    public IEnumerable<WorkflowExecution> Executions => _executions.Values;

    internal Scheduler Scheduler { get; }

    /// <summary>Makes a definition ready to run. One of the same name is replaced; its executions go on as they were.</summary>
    /// <param name="name">The name of the state machine.</param>
    /// <param name="definition">What it does.</param>
    /// <param name="isExpress">Whether it is of type EXPRESS.</param>
    /// <param name="roleArn">The role of its executions; null: one made up from the name.</param>
    /// <param name="version">
    /// The version that this is, to be found by the ARN with the version behind it; null: the state machine itself, found by its own ARN.
    /// </param>
    /// <exception cref="InvalidDefinitionException">A path or an expression in it can't be read.</exception>
    public DeployedStateMachine Deploy(string name, StateMachine definition, bool isExpress = false, string? roleArn = null, string? version = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(definition);
        var role = roleArn ?? $"arn:{Options.Partition}:iam::{Options.AccountId}:role/{name}";
        var machine = new DeployedStateMachine(name, ArnOf("stateMachine", name), definition, isExpress, role);
        _machines[version is null ? machine.Arn : $"{machine.Arn}:{version}"] = machine;
        return machine;
    }

    /// <summary>Gives an ARN to whichever state machine is chosen each time that it is looked for; another of this ARN is replaced.</summary>
    /// <param name="arn">The alias.</param>
    /// <param name="choose">Chooses, on any thread; null: there is none.</param>
    public void DeployAlias(string arn, Func<DeployedStateMachine?> choose) => _aliases[arn] = choose;

    /// <summary>Forgets the state machine, version or alias of this ARN; executions go on.</summary>
    public bool Remove(string stateMachineArn) => _machines.TryRemove(stateMachineArn, out _) || _aliases.TryRemove(stateMachineArn, out _);

    /// <summary>The state machine of this ARN; null: there is none.</summary>
    public DeployedStateMachine? FindStateMachine(string arn) =>
        _machines.GetValueOrDefault(arn) ?? (_aliases.TryGetValue(arn, out var choose) ? choose() : null);

    /// <summary>The execution of this ARN; null: there is none, or it has ended and ended ones aren't kept.</summary>
    public WorkflowExecution? FindExecution(string arn) => _executions.GetValueOrDefault(arn);

    /// <summary>Forgets an execution; one that runs is forgotten when it ends.</summary>
    public void Forget(string executionArn)
    {
        if (FindExecution(executionArn) is { } execution)
        {
            execution.WhenEnded(() => _executions.TryRemove(executionArn, out _));
        }
    }

    /// <summary>Starts an execution.</summary>
    /// <param name="machine">What to run.</param>
    /// <param name="input">The input as JSON.</param>
    /// <param name="name">The execution's name; null: one is made up.</param>
    /// <exception cref="JsonException">The input isn't JSON.</exception>
    /// <exception cref="InvalidOperationException">There is an execution of this name.</exception>
    public WorkflowExecution Start(DeployedStateMachine machine, string input = "{}", string? name = null) =>
        Start(machine, JsonValues.Parse(input), name);

    /// <summary>Starts an execution.</summary>
    /// <param name="machine">What to run.</param>
    /// <param name="input">The input.</param>
    /// <param name="name">The execution's name; null: one is made up.</param>
    /// <exception cref="InvalidOperationException">There is an execution of this name.</exception>
    public WorkflowExecution Start(DeployedStateMachine machine, JsonElement input, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return Start(machine, input, name ?? NewGuid().ToString(), startedBy: null);
    }

    /// <summary>Starts an execution and waits for its end.</summary>
    /// <param name="machine">What to run.</param>
    /// <param name="input">The input as JSON.</param>
    /// <param name="name">The execution's name; null: one is made up.</param>
    /// <param name="cancellationToken">Ends the waiting, not the execution.</param>
    /// <returns>The execution; in virtual time still running if it waits for something that nobody will bring.</returns>
    public Task<WorkflowExecution> RunAsync(
        DeployedStateMachine machine, string input = "{}", string? name = null, CancellationToken cancellationToken = default) =>
        WaitAsync(Start(machine, input, name), throughTimeouts: true, cancellationToken);

    /// <summary>Waits for an execution's end.</summary>
    /// <param name="execution">Which.</param>
    /// <param name="throughTimeouts">
    /// Virtual time only. Whether time goes on when everything waits for somebody outside (a task token, an activity's worker), so that time-outs
    /// come; if not, the call returns and leaves them to be answered.
    /// </param>
    /// <param name="cancellationToken">Ends the waiting, not the execution.</param>
    /// <returns>The execution; in virtual time still running if it waits for something from outside.</returns>
    public async Task<WorkflowExecution> WaitAsync(
        WorkflowExecution execution, bool throughTimeouts = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(execution);
        await Scheduler.RunUntilAsync(
            () => execution.IsEnded, execution.Completion, throughTimeouts, cancellationToken);
        return execution;
    }

    /// <summary>Turns the virtual clock, through everything that is due until then.</summary>
    /// <exception cref="InvalidOperationException">The engine's clock is not a <see cref="VirtualClock"/>.</exception>
    public Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default) => Scheduler is VirtualScheduler scheduler
        ? scheduler.AdvanceAsync(Options.Clock.GetUtcNow() + time, cancellationToken)
        : throw new InvalidOperationException("Only a VirtualClock can be turned.");

    /// <summary>
    /// Brings back an execution from what its journal kept. It goes through the entries without calling any handler; a task that was called and
    /// whose end isn't among them is called again once <see cref="WorkflowExecution.Continue"/> is.
    /// </summary>
    /// <param name="machine">What it runs: the definition that it was started with.</param>
    /// <param name="name">Its name.</param>
    /// <param name="arn">Its ARN.</param>
    /// <param name="entries">What reached it, in order.</param>
    /// <exception cref="InvalidOperationException">There is an execution of this ARN.</exception>
    public WorkflowExecution Resume(DeployedStateMachine machine, string name, string arn, IEnumerable<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return Replay(Add(machine, arn, name), entries);
    }

    /// <summary>
    /// Knows of an execution that has ended, as <see cref="Resume"/> does, but goes through what the journal has kept of it only when somebody asks for
    /// more than how it ended.
    /// </summary>
    /// <param name="machine">What it ran: the definition that it was started with.</param>
    /// <param name="name">Its name.</param>
    /// <param name="arn">Its ARN.</param>
    /// <param name="ended">How it ended.</param>
    /// <exception cref="InvalidOperationException">There is an execution of this ARN, or the journal can't be read.</exception>
    public WorkflowExecution Recall(DeployedStateMachine machine, string name, string arn, EndedExecution ended)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(ended);
        return Options.Journal is { CanRead: true }
            ? Add(new WorkflowExecution(this, machine, arn, name, ended, whole: null))
            : throw new InvalidOperationException("The journal can't be read.");
    }

    internal WorkflowExecution Replay(WorkflowExecution ended) =>
        Replay(new WorkflowExecution(this, ended.StateMachine, ended.Arn, ended.Name), Options.Journal!.Read(ended) ?? []);

    /// <summary>Puts in the place of an execution that has ended one that can go on.</summary>
    internal WorkflowExecution Revive(WorkflowExecution ended)
    {
        var whole = Replay(ended);
        if (!_executions.TryUpdate(ended.Arn, whole, ended))
        {
            return FindExecution(ended.Arn) is { } other && other != ended ? other : throw new InvalidOperationException($"Execution Does Not Exist: '{ended.Arn}'");
        }

        whole.Loop.Release();
        return whole;
    }

    private static WorkflowExecution Replay(WorkflowExecution execution, IEnumerable<JournalEntry> kept)
    {
        var entries = kept.ToList();
        execution.Loop.Hold(entries);
        var batch = new List<JournalEntry>();
        foreach (var entry in entries)
        {
            if (!entry.JoinsPrevious)
            {
                execution.Loop.Process(CollectionsMarshal.AsSpan(batch));
                batch.Clear();
            }

            batch.Add(entry);
        }

        execution.Loop.Process(CollectionsMarshal.AsSpan(batch));
        return execution;
    }

    internal WorkflowExecution Start(DeployedStateMachine machine, JsonElement input, string name, string? startedBy)
    {
        var execution = Add(machine, ExecutionArn(machine, name), name);
        execution.Loop.Post(new JournalEntry { Kind = JournalEntryKind.Started, Value = input, Seed = NewSeed(), StartedBy = startedBy });
        return execution;
    }

    internal string ArnOf(string kind, string rest) => $"arn:{Options.Partition}:states:{Options.Region}:{Options.AccountId}:{kind}:{rest}";

    internal string ExecutionArn(DeployedStateMachine machine, string name) => machine.IsExpress
        ? ArnOf("express", $"{machine.Name}:{name}:{NewGuid()}")
        : ArnOf("execution", $"{machine.Name}:{name}");

    internal void Ended(WorkflowExecution execution)
    {
        if (execution.Loop.IsReplaying)
        {
            return;
        }

        if (!Options.KeepEnded)
        {
            _executions.TryRemove(execution.Arn, out _);
        }
        else if (Options.Journal is { CanRead: true } && !execution.StateMachine.IsExpress)
        {
            var ended = new EndedExecution(execution.Status, execution.StartDate, execution.StopDate, execution.Error, execution.RedriveCount);
            _executions.TryUpdate(execution.Arn, new WorkflowExecution(this, execution.StateMachine, execution.Arn, execution.Name, ended, execution), execution);
        }
    }

    internal void Start(TaskCall call)
    {
        if (call.Request.Resource.Kind == TaskResourceKind.Activity)
        {
            Activities.Schedule(call.Request, call.Operation, call.Execution);
        }
        else if (Options.Handlers.Find(call.Request) is { } handler)
        {
            call.Run(handler);
        }
        else if (!_builtIn.TryStart(call))
        {
            call.End(call.Request.Resource.Kind == TaskResourceKind.Lambda
                ? LambdaInvokeHandler.NoSuchFunction(call.Request.Resource.Arn, call.Request)
                : TaskOutcome.Failure(
                    ErrorNames.TaskFailed,
                    $"Nothing here handles {call.Request.Resource.Arn}: add a handler for service '{call.Request.Resource.Service}', "
                    + $"action '{call.Request.Resource.Action}'."));
        }
    }

    private WorkflowExecution Add(DeployedStateMachine machine, string arn, string name) => Add(new WorkflowExecution(this, machine, arn, name));

    private WorkflowExecution Add(WorkflowExecution execution) => _executions.TryAdd(execution.Arn, execution)
        ? execution
        : throw new InvalidOperationException($"Execution Already Exists: '{execution.Arn}'");

    private int NewSeed()
    {
        lock (_randomLock)
        {
            return _random.Next();
        }
    }

    private Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (_randomLock)
        {
            _random.NextBytes(bytes);
        }

        return new Guid(bytes);
    }
}
