using System.Text.Json;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Engine;

/// <content>From its first entry to its end.</content>
public sealed partial class WorkflowExecution
{
    // Five minutes, as in AWS.
    private const long LongestExpress = 300;

    private EventRecorder? _recorder;
    private BranchContext? _root;
    private IDisposable? _timeout;
    private DateTimeOffset _timeoutStart;

    private void Observe(HistoryEvent item)
    {
        if (!Loop.IsReplaying)
        {
            Engine.Options.OnEvent?.Invoke(this, item);
        }
    }

    /// <summary>
    /// Whether there is an activity. That there is none is kept: when the execution is gone through again, it may have been made since, or one that was
    /// there may have been deleted.
    /// </summary>
    internal bool FindsActivity(string arn, PendingTask operation)
    {
        if (Loop.IsReplaying)
        {
            return !Loop.WasMissing(operation);
        }

        if (Engine.Activities.Exists(arn))
        {
            return true;
        }

        Engine.Options.Journal?.Append(this, new JournalEntry { Kind = JournalEntryKind.ActivityMissing, Operation = operation.Id, At = Loop.Now });
        return false;
    }

    private void Handle(JournalEntry entry)
    {
        if (entry.Kind == JournalEntryKind.ActivityMissing)
        {
            return;
        }

        PendingTask? operation = null;
        var isFor = entry.Kind == JournalEntryKind.Redriven
            ? Status is not (ExecutionStatus.Running or ExecutionStatus.Succeeded)
            : Status == ExecutionStatus.Running;
        if (!isFor || (entry.Operation != 0 && !Loop.TryFind(entry.Operation, out operation)))
        {
            entry.Receipt?.TrySetResult(false);
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
                Refuse(entry, e);
                return;
            }
        }

        entry.Receipt?.TrySetResult(true);

        switch (entry.Kind)
        {
            case JournalEntryKind.Started:
                Begin(entry);
                break;
            case JournalEntryKind.Redriven:
                Restart();
                break;
            case JournalEntryKind.Stopped:
                _root?.Stop(tell: false, _root.LastEventId);
                End(ExecutionStatus.Aborted, HistoryEventType.ExecutionAborted, default, entry.Error, entry.Cause);
                break;
            case JournalEntryKind.ExecutionTimedOut:
                _root?.Stop(tell: false, _root.LastEventId);
                End(ExecutionStatus.TimedOut, HistoryEventType.ExecutionTimedOut, default, null, null);
                break;
            default:
                operation!.Deliver(entry);
                break;
        }
    }

    // Who can be told so, is: nothing has happened. Otherwise the execution ends here, and goes on from what was kept when it is brought back.
    private void Refuse(JournalEntry entry, Exception reason)
    {
        if (entry.Receipt is { } receipt)
        {
            if (_isRedriving)
            {
                _isRedriving = false;
                _ended.TrySetResult(this);
            }

            receipt.TrySetException(reason);
            return;
        }

        End(ExecutionStatus.Failed, HistoryEventType.ExecutionFailed, default, ErrorNames.Runtime, $"The journal refused an entry: {reason.Message}", isKept: false);
    }

    private void Begin(JournalEntry entry)
    {
        _startedBy = entry.StartedBy;
        _input = entry.Value;
        StartDate = entry.At;
        Sources = new EvaluationSources(new ReplayClock(Loop), entry.Seed);
        _recorder = new EventRecorder(
            _machine.IsExpress ? Engine.Options.MaxHistoryEvents * 40 : Engine.Options.MaxHistoryEvents,
            Engine.Options.KeepHistory,
            Engine.Options.OnEvent is null ? null : Observe);
        var frame = new ExecutionFrame(this, Arn, Name, Input, StartDate, _recorder)
        {
            StateMachineArn = _machine.Arn,
            StateMachineName = _machine.Name,
        };
        _root = new BranchContext(frame, null);
        _root.EmitAside(HistoryEventType.ExecutionStarted, new EventDetails { Input = Input, RoleArn = RoleArn });
        _timeoutStart = StartDate;
        if (!Loop.IsReplaying)
        {
            SetTimeout();
        }

        _ = RunAsync(_root, Input, null);
    }

    private void Restart()
    {
        var ended = _root!;
        RedriveCount++;
        if (!_isRedriving)
        {
            _ended = NewCompletion();
        }

        (Status, StopDate, _error, _cause) = (ExecutionStatus.Running, null, null, null);
        _isRedriving = false;
        _root = new BranchContext(ended.Frame, null) { LastEventId = _recorder!.LastId, Variables = ended.Variables };
        _root.Emit(HistoryEventType.ExecutionRedriven, new EventDetails { RedriveCount = RedriveCount });
        _timeoutStart = Loop.Now;
        if (!Loop.IsReplaying)
        {
            SetTimeout();
        }

        _ = ended.Visit is { } visit ? RunAsync(_root, visit.RawInput, visit.State.Name) : RunAsync(_root, Input, null);
    }

    private void SetTimeout()
    {
        var limit = _machine.Definition.TimeoutSeconds;
        if (_machine.IsExpress)
        {
            limit = Math.Min(limit ?? LongestExpress, LongestExpress);
        }

        if (limit is { } seconds && Status == ExecutionStatus.Running)
        {
            _timeout = Engine.Scheduler.Schedule(
                _timeoutStart + TimeSpan.FromSeconds(seconds),
                isDeadline: true,
                () => Loop.Post(new JournalEntry { Kind = JournalEntryKind.ExecutionTimedOut }));
        }
    }

    private async Task RunAsync(BranchContext root, JsonElement input, string? from)
    {
        var result = await _machine.Graph.RunAsync(root, input, from);
        if (result.Error is { } error)
        {
            End(ExecutionStatus.Failed, HistoryEventType.ExecutionFailed, default, error.Error, error.Cause);
        }
        else
        {
            End(ExecutionStatus.Succeeded, HistoryEventType.ExecutionSucceeded, result.Output, null, null);
        }
    }

    // What comes from outside follows from nothing; a failure from whatever was told last, in whichever branch.
    private long PreviousOf(ExecutionStatus status) => status switch
    {
        ExecutionStatus.Aborted or ExecutionStatus.TimedOut => 0,
        ExecutionStatus.Failed => _recorder!.LastId,
        _ => _root!.LastEventId,
    };

    private void End(ExecutionStatus status, string type, JsonElement output, string? error, string? cause, bool isKept = true)
    {
        _output = output;
        _error = error;
        _cause = cause;
        StopDate = Loop.Now;
        var told = status == ExecutionStatus.TimedOut ? ErrorNames.Timeout : error;
        _recorder?.Record(type, PreviousOf(status), new EventDetails { Output = output, Error = told, Cause = cause }, Loop.Now);
        _timeout?.Dispose();
        Action? thens;
        lock (_lock)
        {
            Status = status;
            thens = _thens;
            _thens = null;
        }

        Loop.End();
        if (isKept && !Loop.IsReplaying)
        {
            Engine.Options.Journal?.Ended(this);
        }

        Engine.Ended(this);
        _ended.TrySetResult(this);
        thens?.Invoke();
    }
}
