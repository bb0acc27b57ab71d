using System.Runtime.CompilerServices;
using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Execution.States;

internal sealed class TaskRunner : WorkRunner
{
    private readonly TaskState _state;
    private readonly TaskResource _resource;
    private readonly TaskEvents _events;
    private readonly Template? _credentials;
    private readonly NumberField _timeout;
    private readonly NumberField _heartbeat;

    public TaskRunner(TaskState state)
        : base(state)
    {
        _state = state;
        _resource = TaskResource.Parse(state.Resource);
        _events = new TaskEvents(_resource);
        _credentials = Compile(state.Credentials, "Credentials");
        _timeout = new NumberField("TimeoutSeconds", state.TimeoutSeconds, state.TimeoutSecondsPath, state.QueryLanguage, least: 1);
        _heartbeat = new NumberField("HeartbeatSeconds", state.HeartbeatSeconds, state.HeartbeatSecondsPath, state.QueryLanguage, least: 1);
    }

    private bool WaitsForToken => _resource.Pattern == TaskPattern.WaitForTaskToken;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    protected override async ValueTask<StepResult> AttemptAsync(StateVisit visit)
    {
        var operation = visit.Branch.Loop.Open(visit.Branch);
        visit.Branch.PendingTask = operation;
        try
        {
            var terms = Schedule(visit, operation);
            await visit.Branch.Yield();
            Start(visit, operation, terms);
            var progress = new TaskProgress { IsSubmitted = !WaitsForToken };
            while (true)
            {
                var entry = await operation.Receive();
                if (Take(entry, ref progress, visit, operation, terms) is { } last)
                {
                    return End(visit, last);
                }
            }
        }
        finally
        {
            operation.Close();
            visit.Branch.PendingTask = null;
            visit.TaskToken = null;
        }
    }

    private TaskTerms Schedule(StateVisit visit, PendingTask operation)
    {
        var execution = visit.Branch.Frame.Execution;
        if (_resource.Pattern != TaskPattern.RequestResponse || _resource.Kind == TaskResourceKind.Activity)
        {
            operation.Token = execution.Engine.Tokens.Issue(execution, operation, visit, WaitsForToken);
            visit.TaskToken = _resource.Kind == TaskResourceKind.Activity ? null : operation.Token;
        }

        var scope = visit.Scope(visit.Input);
        var input = Arguments?.Evaluate(scope) ?? visit.Input;
        var terms = new TaskTerms(input, Whole(_timeout, scope), Whole(_heartbeat, scope), Role(scope));
        if (_resource.Kind == TaskResourceKind.Activity && !execution.FindsActivity(_state.Resource, operation))
        {
            throw new StatesException(ErrorNames.Runtime, $"The activity {_state.Resource} does not exist.");
        }

        if (PayloadLimit.CheckDepth(input, _state.Name) is { } exceeded)
        {
            throw new StatesException(exceeded.Error!, exceeded.Cause!);
        }

        _events.Scheduled(visit.Branch, terms, execution.Region);
        return terms;
    }

    private void Start(StateVisit visit, PendingTask operation, TaskTerms terms)
    {
        if (_resource.Kind != TaskResourceKind.Activity)
        {
            _events.Started(visit.Branch);
            SetTimers(visit, operation, terms);
        }

        operation.Start(new TaskCall(visit.Branch.Frame.Execution, operation, Request(visit, operation, terms)));
    }

    /// <summary>Takes in what reached the task: the entry that it ends with, null while there is none.</summary>
    private JournalEntry? Take(JournalEntry entry, ref TaskProgress progress, StateVisit visit, PendingTask operation, TaskTerms terms)
    {
        switch (entry.Kind)
        {
            case JournalEntryKind.TaskSubmitted when progress.HasJob:
                // The call was repeated after a restart; its job is the one that was told of.
                return null;
            case JournalEntryKind.TaskSubmitted:
                _events.Submitted(visit.Branch, entry.Value);
                progress.HasJob = true;
                return null;
            case JournalEntryKind.TaskSucceeded when !progress.IsSubmitted:
                _events.Submitted(visit.Branch, entry.Value);
                progress.IsSubmitted = true;
                return progress.Early;
            case JournalEntryKind.TokenSucceeded or JournalEntryKind.TokenFailed when !progress.IsSubmitted:
                progress.Early = entry;
                return null;
            case JournalEntryKind.TokenHeartbeat:
                SetTimer(visit, operation, JournalEntryKind.HeartbeatMissed, terms.HeartbeatSeconds);
                return null;
            case JournalEntryKind.ActivityStarted:
                TaskEvents.ActivityStarted(visit.Branch, entry.Error);
                SetTimers(visit, operation, terms);
                return null;
            default:
                return entry;
        }
    }

    private StepResult End(StateVisit visit, JournalEntry entry)
    {
        if (entry.Kind is JournalEntryKind.TimedOut or JournalEntryKind.HeartbeatMissed)
        {
            _events.TimedOut(visit.Branch);
            return StepResult.Failed(new StateError(ErrorNames.Timeout, null) { IsHeartbeat = entry.Kind == JournalEntryKind.HeartbeatMissed });
        }

        if (entry.Kind is JournalEntryKind.TaskFailed or JournalEntryKind.TokenFailed)
        {
            _events.Failed(visit.Branch, entry.Error, entry.Cause);
            return StepResult.Failed(new StateError(entry.Error, entry.Cause));
        }

        var output = entry.Value.ValueKind == JsonValueKind.Undefined ? JsonValues.Null : entry.Value;
        if (PayloadLimit.Check(output, _resource.Kind == TaskResourceKind.Service ? _resource.Service : _state.Resource) is { } error)
        {
            _events.Failed(visit.Branch, error.Error, error.Cause);
            return StepResult.Failed(error);
        }

        _events.Succeeded(visit.Branch, output);
        return new StepResult(output, null, null);
    }

    private TaskRequest Request(StateVisit visit, PendingTask operation, TaskTerms terms) => new()
    {
        Resource = _resource,
        Input = terms.Input,
        StateName = _state.Name,
        StateMachineName = visit.Branch.Frame.Execution.StateMachineName,
        ExecutionArn = visit.Branch.Frame.Arn,
        RootExecutionArn = visit.Branch.Frame.Execution.Arn,
        RetryCount = visit.RetryCount,
        TaskToken = operation.Token,
        RoleArn = terms.RoleArn,
        TimeoutSeconds = terms.TimeoutSeconds,
        Clock = visit.Branch.Loop.Scheduler.Clock,
        Submitted = output => visit.Branch.Loop.Post(
            new JournalEntry { Kind = JournalEntryKind.TaskSubmitted, Operation = operation.Id, Value = output }),
    };

    // An activity's time begins when a worker takes the task. Who has no token can give no sign of life, so none is asked for.
    private static void SetTimers(StateVisit visit, PendingTask operation, TaskTerms terms)
    {
        SetTimer(visit, operation, JournalEntryKind.TimedOut, terms.TimeoutSeconds);
        if (operation.Token is not null)
        {
            SetTimer(visit, operation, JournalEntryKind.HeartbeatMissed, terms.HeartbeatSeconds);
        }
    }

    private static void SetTimer(StateVisit visit, PendingTask operation, JournalEntryKind kind, long? seconds)
    {
        if (seconds is { } time)
        {
            operation.SetTimer(kind, visit.Branch.Loop.Now + TimeSpan.FromSeconds(time));
        }
    }

    private static long? Whole(NumberField field, EvaluationScope scope) =>
        field.Evaluate(scope) is { } number ? (long)Math.Clamp(number, 0, 99_999_999) : null;

    private string? Role(EvaluationScope scope) =>
        _credentials?.Evaluate(scope) is { ValueKind: JsonValueKind.Object } credentials
        && credentials.TryGetProperty("RoleArn", out var role) && role.ValueKind == JsonValueKind.String
            ? role.GetString()
            : null;
}
