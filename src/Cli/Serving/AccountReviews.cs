using System.Text.Json;
using AsteroidWorkflows.Cli.Cloud;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.Cli.Functions;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Server.Page;

namespace AsteroidWorkflows.Cli.Serving;

/// <summary>What the page does for applications, by the same functions as anybody else: Submit stores one and starts its execution, Review decides on it.</summary>
internal sealed class AccountReviews(LocalFunctions functions) : IPageActions
{
    private const string Machine = "Accounts";

    public async Task<string?> StartAsync(string stateMachineName, string? name, JsonElement input, CancellationToken cancellationToken)
    {
        if (stateMachineName != Machine || input.ValueKind != JsonValueKind.Object || input.TryGetProperty("application", out _))
        {
            return null;
        }

        if (name is not null)
        {
            throw new PageException("An application is handed in through Submit, which names the execution after it: leave the name empty.");
        }

        var submitted = await InvokeAsync(typeof(Submit), input);
        return CloudResources.ExecutionArn(Machine, ApplicationIds.ExecutionName(submitted.GetProperty("id").GetString()!));
    }

    public bool IsReview(OpenTask task) => task.Execution.StateMachine.Name == Machine && ApplicationIds.Of(task.Execution.Name) is not null;

    public Task ReviewAsync(OpenTask task, bool approves, CancellationToken cancellationToken) => InvokeAsync(
        typeof(Review), JsonSerializer.SerializeToElement(new { id = ApplicationIds.Of(task.Execution.Name), decision = approves ? "APPROVE" : "REJECT" }));

    private async Task<JsonElement> InvokeAsync(Type function, JsonElement input)
    {
        var outcome = await functions.InvokeAsync(function, input);
        return outcome.IsSuccess ? outcome.Output : throw new PageException($"{outcome.Error}: {Causes.MessageIn(outcome.Cause)}");
    }
}
