using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Testing;

/// <summary>What a test needs of the Step Functions service; a few lines over whichever SDK or client one has.</summary>
public interface IStepFunctionsPort
{
    /// <summary>StartExecution: the ARN of the new execution.</summary>
    Task<string> StartExecutionAsync(string stateMachineArn, string input, CancellationToken cancellationToken);

    /// <summary>DescribeExecution: status as the service writes it (<c>RUNNING</c>, …), output as JSON text, error and cause; null where there are none.</summary>
    Task<(string Status, string? Output, string? Error, string? Cause)> DescribeExecutionAsync(string executionArn, CancellationToken cancellationToken);

    /// <summary>GetExecutionHistory, all pages, oldest first; of the details at least <see cref="EventDetails.Name"/>.</summary>
    Task<IReadOnlyList<HistoryEvent>> GetExecutionHistoryAsync(string executionArn, CancellationToken cancellationToken);
}
