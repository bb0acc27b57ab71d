using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Starts executions of other workflows; <c>Run</c> and <c>Start</c> of <see cref="Steps"/> are the way to it.</summary>
internal static class Executions
{
    private const string Rule = "StepFunctionsGetEventsForStepFunctionsExecutionRule";

    internal static ServiceAction<StartExecutionArguments<TInput>, StartedExecution> Start<TInput>() => new("states:startExecution", "states:StartExecution");

    internal static ServiceAction<StartExecutionArguments<TInput>, EndedExecution<TOutput>> Run<TInput, TOutput>(Resource machine) =>
        new("states:startExecution.sync:2", "states:StartExecution")
        {
            Needs = [machine.Executions.Allow("states:DescribeExecution", ":*"), machine.Executions.Allow("states:StopExecution", ":*"), .. EventRule.Of(Rule)],
        };
}

/// <summary>What starting an execution takes.</summary>
/// <typeparam name="TInput">The workflow's input.</typeparam>
/// <param name="StateMachineArn">The workflow.</param>
/// <param name="Input">The input: it keeps the names and nulls of its contract.</param>
/// <param name="Name">The execution's name; null: one is made up.</param>
public sealed record StartExecutionArguments<TInput>(string StateMachineArn, TInput Input, string? Name = null);

/// <summary>An execution that was started.</summary>
/// <param name="ExecutionArn">Its ARN.</param>
public sealed record StartedExecution([property: JsonPropertyName("ExecutionArn")] string ExecutionArn);

/// <summary>An execution that has ended well.</summary>
/// <typeparam name="TOutput">The workflow's output.</typeparam>
/// <param name="ExecutionArn">Its ARN.</param>
/// <param name="Output">What came out.</param>
public sealed record EndedExecution<TOutput>([property: JsonPropertyName("ExecutionArn")] string ExecutionArn, [property: JsonPropertyName("Output")] TOutput Output);
