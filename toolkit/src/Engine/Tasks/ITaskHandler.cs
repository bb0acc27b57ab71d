namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>
/// Does the work of Task states: the one seam between the engine and the world. A handler may be called from several threads at once.
/// </summary>
public interface ITaskHandler
{
    /// <summary>
    /// Does the work. A <see cref="StatesException"/> that it throws fails the task with that error; any other exception fails it with
    /// <c>States.TaskFailed</c> and the message as its cause.
    /// </summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the outcome any more: time-out, stop, a sibling branch that failed.</param>
    ValueTask<TaskOutcome> HandleAsync(TaskRequest request, CancellationToken cancellationToken);
}
