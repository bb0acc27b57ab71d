namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>Finds the handler of a request: <c>resource → handler</c>.</summary>
public interface ITaskHandlers
{
    /// <summary>The handler of a request; null: there is none, and the task fails with an error that says so.</summary>
    ITaskHandler? Find(TaskRequest request);
}
