using System.Text.Json;

namespace AsteroidWorkflows.Cli.Cloud.StepFunctions;

/// <summary>The executions behind the local Step Functions.</summary>
internal interface IExecutions
{
    /// <summary>Starts one, or finds the running one of the same name and input.</summary>
    /// <returns>Its ARN and when it was started.</returns>
    /// <exception cref="Wire.WireError">There is no such state machine, or another execution has the name.</exception>
    Task<(string Arn, DateTimeOffset Started)> StartAsync(string stateMachineArn, string name, JsonElement input);

    /// <summary>Brings back the execution that a token was made for, if it is not here.</summary>
    Task BringBackForAsync(string taskToken);

    Task SendSuccessAsync(string taskToken, JsonElement output);

    Task SendFailureAsync(string taskToken, string? error, string? cause);

    Task SendHeartbeatAsync(string taskToken);
}
