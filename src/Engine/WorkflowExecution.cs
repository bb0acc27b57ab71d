using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Execution.States;
using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Engine;

/// <summary>One execution of a state machine. Its members may be read from any thread.</summary>
public sealed class WorkflowExecution
{
    private readonly DeployedStateMachine _machine;
    private readonly List<MapRun> _mapRuns = [];
    private readonly TaskCompletionSource<WorkflowExecution> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private EventRecorder? _recorder;
    private Strand? _root;
    private IDisposable? _timeout;
    private Action? _thens;

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
    public JsonElement Input { get; private set; }

    /// <summary>Where it stands.</summary>
    public ExecutionStatus Status { get; private set; }

    /// <summary>What came out; undefined unless it succeeded.</summary>
    public JsonElement Output { get; private set; }

    /// <summary>The error's name; null unless it failed or was stopped with one.</summary>
    public string? Error { get; private set; }

    /// <summary>What happened; null unless somebody said so.</summary>
    public string? Cause { get; private set; }

    /// <summary>When it started.</summary>
    public DateTimeOffset StartDate { get; private set; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? StopDate { get; private set; }

    /// <summary>Its events so far; empty where the engine keeps none.</summary>
    public IReadOnlyList<HistoryEvent> History => _recorder?.Events ?? [];

    /// <summary>The map runs of its distributed Maps.</summary>
    public IReadOnlyList<MapRun> MapRuns
    {
        get
        {
            lock (_mapRuns)
            {
                return _mapRuns.ToArray();
            }
        }
    }

    /// <summary>Ends when the execution does, however it does; it never fails. In virtual time somebody has to wait through the engine.</summary>
    public Task<WorkflowExecution> Completion => _ended.Task;

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
        lock (_ended)
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

    /// <summary>
    /// Lets an execution that <see cref="WorkflowEngine.Resume"/> brought back go on. Call it when all of them are back: they may wait for each other.
    /// </summary>
    public void Continue()
    {
        Loop.IsReplaying = false;
        SetTimeout();
        foreach (var operation in Loop.OpenOperations())
        {
            operation.GoOn();
        }
    }

    private void Observe(HistoryEvent item)
    {
        if (!Loop.IsReplaying)
        {
            Engine.Options.OnEvent?.Invoke(this, item);
        }
    }

    private void Handle(JournalEntry entry)
    {
        Operation? operation = null;
        if (Status != ExecutionStatus.Running || (entry.Operation != 0 && !Loop.TryFind(entry.Operation, out operation)))
        {
            return;
        }

        if (!Loop.IsReplaying && Engine.Options.Journal is { } journal)
        {
#pragma warning disable CA1031 // Whatever keeps the entry from being kept, the execution must not act on it.
            try
            {
                journal.Append(this, entry);
            }
            catch (Exception e)
#pragma warning restore CA1031
            {
                End(ExecutionStatus.Failed, HistoryEventType.ExecutionFailed, default, ErrorNames.Runtime, $"The journal refused an entry: {e.Message}");
                return;
            }
        }

        switch (entry.Kind)
        {
            case JournalEntryKind.Started:
                Begin(entry);
                break;
            case JournalEntryKind.Stopped:
                _root?.Stop(tell: true, _root.LastEventId);
                End(ExecutionStatus.Aborted, HistoryEventType.ExecutionAborted, default, entry.Error, entry.Cause);
                break;
            case JournalEntryKind.ExecutionTimedOut:
                _root?.Stop(tell: true, _root.LastEventId);
                End(ExecutionStatus.TimedOut, HistoryEventType.ExecutionTimedOut, default, null, null);
                break;
            default:
                operation!.Deliver(entry);
                break;
        }
    }

    private void Begin(JournalEntry entry)
    {
        Input = entry.Value;
        StartDate = entry.At;
        Sources = new EvaluationSources(new LoopClock(Loop), new Random(entry.Seed));
        _recorder = new EventRecorder(
            _machine.IsExpress ? Engine.Options.MaxHistoryEvents * 40 : Engine.Options.MaxHistoryEvents,
            Engine.Options.KeepHistory,
            Engine.Options.OnEvent is null ? null : Observe);
        var frame = new ExecutionFrame(this, Arn, Name, Input, StartDate, _recorder)
        {
            StateMachineArn = _machine.Arn,
            StateMachineName = _machine.Name,
        };
        _root = new Strand(frame, null);
        _root.EmitAside(HistoryEventType.ExecutionStarted, new EventDetails { Input = Input, RoleArn = RoleArn });
        if (!Loop.IsReplaying)
        {
            SetTimeout();
        }

        _ = RunAsync(_root);
    }

    private void SetTimeout()
    {
        if (_machine.Definition.TimeoutSeconds is { } seconds && Status == ExecutionStatus.Running)
        {
            _timeout = Engine.Scheduler.Schedule(
                StartDate + TimeSpan.FromSeconds(seconds),
                isDeadline: true,
                () => Loop.Post(new JournalEntry { Kind = JournalEntryKind.ExecutionTimedOut }));
        }
    }

    private async Task RunAsync(Strand root)
    {
        var result = await _machine.Graph.RunAsync(root, Input);
        if (result.Error is { } error)
        {
            End(ExecutionStatus.Failed, HistoryEventType.ExecutionFailed, default, error.Error, error.Cause);
        }
        else
        {
            End(ExecutionStatus.Succeeded, HistoryEventType.ExecutionSucceeded, result.Output, null, null);
        }
    }

    private void End(ExecutionStatus status, string type, JsonElement output, string? error, string? cause)
    {
        Output = output;
        Error = error;
        Cause = cause;
        StopDate = Loop.Now;
        _recorder?.Record(type, _root!.LastEventId, new EventDetails { Output = output, Error = error, Cause = cause }, Loop.Now);
        _timeout?.Dispose();
        Action? thens;
        lock (_ended)
        {
            Status = status;
            thens = _thens;
        }

        Loop.End();
        Engine.Ended(this);
        _ended.TrySetResult(this);
        thens?.Invoke();
    }
}
