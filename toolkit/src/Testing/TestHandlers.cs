using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Testing;

/// <summary>Keeps the tokens of the states that the test answers itself.</summary>
internal sealed class TestHandlers(ITaskHandlers others, IReadOnlySet<string> callbacks, Dictionary<string, string> tokens) : ITaskHandlers
{
    public ITaskHandler? Find(TaskRequest request) => callbacks.Contains(request.StateName)
        ? new DelegateHandler((task, _) =>
        {
            tokens[task.StateName] = task.TaskToken
                ?? throw new StatesException(ErrorNames.Runtime, $"The state '{task.StateName}' doesn't wait for a task token.");
            return ValueTask.FromResult(TaskOutcome.Success(JsonValues.EmptyObject));
        })
        : others.Find(request);
}
