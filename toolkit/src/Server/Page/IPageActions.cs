using System.Text.Json;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Server.Page;

/// <summary>What workflows of the host's own need done around them, that the Step Functions API does not know of. Members may be called from any thread.</summary>
public interface IPageActions
{
    /// <summary>Starts an execution in another way than by the API, such as by a function that stores what it was handed in first.</summary>
    /// <param name="stateMachineName">The workflow that was chosen.</param>
    /// <param name="name">The name that the execution is to have; null: any.</param>
    /// <param name="input">The input.</param>
    /// <param name="cancellationToken">Whoever asked has gone.</param>
    /// <returns>The execution's ARN; null: the API is to start it with this input as it is.</returns>
    /// <exception cref="PageException">It is refused; the message says why.</exception>
    Task<string?> StartAsync(string stateMachineName, string? name, JsonElement input, CancellationToken cancellationToken);

    /// <summary>Whether a task waits for a person to approve or to reject something.</summary>
    bool IsReview(OpenTask task);

    /// <summary>Approves or rejects what a task waits for.</summary>
    /// <exception cref="PageException">It is refused; the message says why.</exception>
    Task ReviewAsync(OpenTask task, bool approves, CancellationToken cancellationToken);
}
