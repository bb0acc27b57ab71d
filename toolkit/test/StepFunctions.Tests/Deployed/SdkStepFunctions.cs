using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Testing;
using HistoryEvent = AsteroidWorkflows.Engine.History.HistoryEvent;

namespace AsteroidWorkflows.StepFunctions.Tests.Deployed;

/// <summary>The test kit's port over the AWS SDK: all that it takes to run a workflow's test against what is deployed.</summary>
internal sealed class SdkStepFunctions(IAmazonStepFunctions client) : IStepFunctionsPort
{
    public async Task<string> StartExecutionAsync(string stateMachineArn, string input, CancellationToken cancellationToken) =>
        (await client.StartExecutionAsync(new StartExecutionRequest { StateMachineArn = stateMachineArn, Input = input }, cancellationToken)).ExecutionArn;

    public async Task<(string Status, string? Output, string? Error, string? Cause)> DescribeExecutionAsync(string executionArn, CancellationToken cancellationToken)
    {
        var execution = await client.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = executionArn }, cancellationToken);
        return (execution.Status.Value, execution.Output, execution.Error, execution.Cause);
    }

    public async Task<IReadOnlyList<HistoryEvent>> GetExecutionHistoryAsync(string executionArn, CancellationToken cancellationToken)
    {
        var events = new List<HistoryEvent>();
        string? next = null;
        do
        {
            var page = await client.GetExecutionHistoryAsync(new GetExecutionHistoryRequest { ExecutionArn = executionArn, NextToken = next }, cancellationToken);
            events.AddRange((page.Events ?? []).Select(one => new HistoryEvent(
                one.Id ?? 0,
                one.PreviousEventId ?? 0,
                one.Type.Value,
                one.Timestamp ?? default,
                (one.StateEnteredEventDetails?.Name ?? one.StateExitedEventDetails?.Name) is { } name ? new EventDetails { Name = name } : null)));
            next = page.NextToken;
        }
        while (next is not null);

        return events;
    }
}
