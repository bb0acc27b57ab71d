using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Testing;

/// <summary>A state machine that is deployed, to run the same test against. Nothing is mocked there: its functions and services do the work.</summary>
/// <param name="service">How to reach the service.</param>
/// <param name="stateMachineArn">The state machine.</param>
/// <param name="clock">The clock to wait by; null: the system's.</param>
public sealed class DeployedWorkflow(IStepFunctionsPort service, string stateMachineArn, TimeProvider? clock = null) : IWorkflowTarget
{
    /// <summary>How long to wait between two looks at the execution. Default: one second.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task<WorkflowRun> RunAsync(string input = "{}", CancellationToken cancellationToken = default)
    {
        var arn = await service.StartExecutionAsync(stateMachineArn, input, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var (status, output, error, cause) = await service.DescribeExecutionAsync(arn, cancellationToken).ConfigureAwait(false);
            if (status is not ("RUNNING" or "PENDING_REDRIVE"))
            {
                var events = await service.GetExecutionHistoryAsync(arn, cancellationToken).ConfigureAwait(false);
                return new WorkflowRun(Status(status), output is null ? default : JsonValues.Parse(output), error, cause, events);
            }

            await Task.Delay(PollInterval, clock ?? TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    private static ExecutionStatus Status(string status) => status switch
    {
        "SUCCEEDED" => ExecutionStatus.Succeeded,
        "FAILED" => ExecutionStatus.Failed,
        "TIMED_OUT" => ExecutionStatus.TimedOut,
        "ABORTED" => ExecutionStatus.Aborted,
        _ => throw new InvalidOperationException($"The service answered with an unknown status {status}."),
    };
}
