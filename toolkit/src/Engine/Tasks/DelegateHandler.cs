namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>A handler made of a function.</summary>
public sealed class DelegateHandler(Func<TaskRequest, CancellationToken, ValueTask<TaskOutcome>> handle) : ITaskHandler
{
    /// <inheritdoc/>
    public ValueTask<TaskOutcome> HandleAsync(TaskRequest request, CancellationToken cancellationToken) => handle(request, cancellationToken);
}
