using System.Text.Json;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Lambdas.Accounts.Adapters;

/// <summary>Starts executions of a state machine.</summary>
public sealed class StepFunctionsWorkflowStarter(IAmazonStepFunctions client, string stateMachineArn) : IWorkflowStarter
{
    /// <inheritdoc/>
    public async Task StartAsync(string executionName, Submitted input)
    {
        try
        {
            await client.StartExecutionAsync(new StartExecutionRequest
            {
                StateMachineArn = stateMachineArn,
                Name = executionName,
                Input = JsonSerializer.Serialize(input, AccountsJson.Default.Submitted),
            });
        }
        catch (ExecutionAlreadyExistsException)
        {
            // The SDK tried again after a lost answer, and the execution has ended meanwhile: it did start.
        }
    }
}
