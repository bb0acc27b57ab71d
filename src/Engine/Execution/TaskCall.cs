using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>One call of a handler on behalf of an operation. What comes of it reaches the execution as journal entries.</summary>
internal sealed class TaskCall(ExecutionLoop loop, long operation, TaskRequest request, Action<TaskCall> start, CancellationToken cancellation)
{
    public TaskRequest Request => request;

    public long Operation => operation;

    public CancellationToken Cancellation => cancellation;

    public void Start() => start(this);

    public void Submitted(System.Text.Json.JsonElement output) =>
        loop.Post(new JournalEntry { Kind = JournalEntryKind.TaskSubmitted, Operation = operation, Value = output });

    public void End(TaskOutcome outcome) => loop.Post(new JournalEntry
    {
        Kind = !outcome.IsSuccess ? JournalEntryKind.TaskFailed
            : outcome.IsFinal ? JournalEntryKind.TaskFinished
            : JournalEntryKind.TaskSucceeded,
        Operation = operation,
        Value = outcome.Output,
        Error = outcome.Error,
        Cause = outcome.Cause,
    });

    /// <summary>Runs a handler and ends with its outcome.</summary>
    public void Run(ITaskHandler handler) => loop.Scheduler.Run(async () =>
    {
        TaskOutcome outcome;
        try
        {
            outcome = await handler.HandleAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (StatesException e)
        {
            outcome = TaskOutcome.Failure(e.Error, e.Cause);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // A handler may throw anything; to the workflow it is a failed task.
        catch (Exception e)
#pragma warning restore CA1031
        {
            outcome = TaskOutcome.Failure(ErrorNames.TaskFailed, e.Message);
        }

        End(outcome);
    });
}
