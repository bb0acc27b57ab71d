using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>One call of a handler on behalf of an operation. What comes of it reaches the execution as journal entries.</summary>
internal sealed class TaskCall(WorkflowExecution execution, PendingTask operation, TaskRequest request)
{
    public TaskRequest Request => request;

    public WorkflowExecution Execution => execution;

    public PendingTask Operation => operation;

    public CancellationToken Cancellation => operation.Cancellation;

    public void Start() => execution.Engine.Start(this);

    public void Submitted(System.Text.Json.JsonElement output) =>
        execution.Loop.Post(new JournalEntry { Kind = JournalEntryKind.TaskSubmitted, Operation = operation.Id, Value = output });

    public void End(TaskOutcome outcome) =>
        Post(PayloadLimit.CheckDepth(outcome.Output, request.Resource.Arn) is { } deep ? TaskOutcome.Failure(deep.Error, deep.Cause) : outcome);

    private void Post(TaskOutcome outcome) => execution.Loop.Post(new JournalEntry
    {
        Kind = !outcome.IsSuccess ? JournalEntryKind.TaskFailed
            : outcome.IsFinal ? JournalEntryKind.TaskFinished
            : JournalEntryKind.TaskSucceeded,
        Operation = operation.Id,
        Value = outcome.Output,
        Error = outcome.Error,
        Cause = outcome.Cause,
    });

    /// <summary>Runs a handler and ends with its outcome.</summary>
    public void Run(ITaskHandler handler)
    {
        // Taken here: the handler may begin on another thread, after the operation has been closed.
        var cancellation = Cancellation;
        execution.Loop.Scheduler.Run(async () =>
        {
            if (await OutcomeAsync(handler, cancellation).ConfigureAwait(false) is { } outcome)
            {
                End(outcome);
            }
        });
    }

    /// <summary>What comes of the handler; null: nobody waits for it any more.</summary>
    private async ValueTask<TaskOutcome?> OutcomeAsync(ITaskHandler handler, CancellationToken cancellation)
    {
        try
        {
            return await handler.HandleAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (StatesException e)
        {
            return TaskOutcome.Failure(e.Error, e.Cause);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // A handler may throw anything; to the workflow it is a failed task.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return TaskOutcome.Failure(ErrorNames.TaskFailed, e.Message);
        }
    }
}
