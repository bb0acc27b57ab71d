using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Execution.States;
using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Engine;

/// <summary>One execution of a state machine. Its members may be read from any thread.</summary>
public sealed partial class WorkflowExecution
{
    private readonly DeployedStateMachine _machine;
    private readonly List<MapRun> _mapRuns = [];
    private readonly Lock _lock = new();
    private TaskCompletionSource<WorkflowExecution> _ended = NewCompletion();
    private JsonElement _input;
    private JsonElement _output;
    private string? _error;
    private string? _cause;
    private string? _startedBy;
    private Action? _thens;
    private volatile bool _isRedriving;

    internal WorkflowExecution(WorkflowEngine engine, DeployedStateMachine machine, string arn, string name)
    {
        Engine = engine;
        _machine = machine;
        Arn = arn;
        Name = name;
        Loop = new ExecutionLoop(engine.Scheduler, Handle);
    }

    /// <summary>Its ARN.</summary>
    public string Arn { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The state machine that it runs.</summary>
    public DeployedStateMachine StateMachine => _machine;

    /// <summary>What it was given.</summary>
    public JsonElement Input => Whole._input;

    /// <summary>Where it stands.</summary>
    public ExecutionStatus Status { get; private set; }

    /// <summary>What came out; undefined unless it succeeded.</summary>
    public JsonElement Output => Whole._output;

    /// <summary>The error's name; null unless it failed or was stopped with one.</summary>
    public string? Error => _error;

    /// <summary>What happened; null unless somebody said so.</summary>
    public string? Cause => Whole._cause;

    /// <summary>When it started.</summary>
    public DateTimeOffset StartDate { get; private set; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? StopDate { get; private set; }

    /// <summary>How often it has been redriven.</summary>
    public int RedriveCount { get; private set; }

    /// <summary>Its events so far; empty where the engine keeps none.</summary>
    public IReadOnlyList<HistoryEvent> History => Whole._recorder?.Events ?? [];

    /// <summary>The map runs of its distributed Maps.</summary>
    public IReadOnlyList<MapRun> MapRuns
    {
        get
        {
            var mapRuns = Whole._mapRuns;
            lock (mapRuns)
            {
                return mapRuns.ToArray();
            }
        }
    }

    /// <summary>Ends when the execution does, however it does; it never fails. In virtual time somebody has to wait through the engine.</summary>
    public Task<WorkflowExecution> Completion => Volatile.Read(ref _ended).Task;

    /// <summary>Whether it has ended and isn't about to go on.</summary>
    internal bool IsEnded => Status != ExecutionStatus.Running && !_isRedriving;

    /// <summary>The operation of another execution that started it; null: none did.</summary>
    internal string? StartedBy => Whole._startedBy;

    internal WorkflowEngine Engine { get; }

    internal ExecutionLoop Loop { get; }

    internal EvaluationSources Sources { get; private set; } = EvaluationSources.System;

    internal Random Random => Sources.Random;

    internal string Region => Engine.Options.Region;

    internal string RoleArn => _machine.RoleArn;

    internal string StateMachineName => _machine.Name;

    internal Guid NewGuid() => Sources.NewGuid();

    internal string ArnOf(string kind, string rest) => Engine.ArnOf(kind, rest);

    internal EventRecorder NewRecorder(bool keep) => new(
        _machine.IsExpress ? Engine.Options.MaxHistoryEvents * 40 : Engine.Options.MaxHistoryEvents, keep, keep ? Observe : null);

    internal MapRun AddMapRun(MapState state, int concurrency, Tolerance tolerance, DateTimeOffset now)
    {
        var label = state.Label ?? NewGuid().ToString();
        var run = new MapRun(ArnOf("mapRun", $"{StateMachineName}/{label}:{NewGuid()}"), label, this, concurrency, tolerance, now);
        lock (_mapRuns)
        {
            _mapRuns.Add(run);
        }

        return run;
    }

    /// <summary>Calls <paramref name="then"/> as soon as it has ended, at once if it has.</summary>
    internal void WhenEnded(Action then)
    {
        lock (_lock)
        {
            if (Status == ExecutionStatus.Running)
            {
                _thens += then;
                return;
            }
        }

        then();
    }

    /// <summary>Stops it; one that has ended stays as it is.</summary>
    public void Stop(string? error = null, string? cause = null) =>
        Loop.Post(new JournalEntry { Kind = JournalEntryKind.Stopped, Error = error, Cause = cause });

    /// <summary>Stops it and waits until the journal has kept that; one that has ended stays as it is.</summary>
    /// <exception cref="IOException">The journal can't keep it: the execution goes on.</exception>
    public Task StopAsync(string? error = null, string? cause = null) =>
        Loop.PostAsync(new JournalEntry { Kind = JournalEntryKind.Stopped, Error = error, Cause = cause, Receipt = NewReceipt() });

    /// <summary>
    /// Has an execution that ended badly go on: the state of its own level in which it ended starts again with the input it had; a Parallel or a Map
    /// starts as a whole.
    /// </summary>
    /// <exception cref="InvalidOperationException">It runs, it succeeded, or it is of type EXPRESS.</exception>
    public void Redrive() => _ = RedriveAsync();

    /// <summary>As <see cref="Redrive"/>, and waits until the journal has kept it.</summary>
    /// <exception cref="InvalidOperationException">It runs, it succeeded, or it is of type EXPRESS; thrown at once.</exception>
    /// <exception cref="IOException">The journal can't keep it: the execution stays as it is.</exception>
    public Task RedriveAsync()
    {
        if (Engine.FindExecution(Arn) is { } current && current != this)
        {
            return current.RedriveAsync();
        }

        if (_whole is not null)
        {
            return Engine.Revive(this).RedriveAsync();
        }

        lock (_lock)
        {
            if (!IsEnded || Status == ExecutionStatus.Succeeded || _machine.IsExpress)
            {
                throw new InvalidOperationException(_machine.IsExpress
                    ? "An Express execution cannot be redriven."
                    : $"Execution is {Status.ToString().ToUpperInvariant()} and cannot be redriven");
            }

            _isRedriving = true;
            _ended = NewCompletion();
        }

        return Loop.PostAsync(new JournalEntry { Kind = JournalEntryKind.Redriven, Receipt = NewReceipt() });
    }

    /// <summary>
    /// Lets an execution that <see cref="WorkflowEngine.Resume"/> brought back go on. Call it when all of them are back: they may wait for each other.
    /// </summary>
    public void Continue()
    {
        if (IsEnded)
        {
            Engine.Options.Journal?.Ended(this);
        }
        else
        {
            SetTimeout();
            foreach (var operation in Loop.OpenOperations())
            {
                operation.GoOn();
            }
        }

        Loop.Release();
    }

    internal static TaskCompletionSource<bool> NewReceipt() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TaskCompletionSource<WorkflowExecution> NewCompletion() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
