using System.Text.Json;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Hosting.Executions;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Workflows.Accounts;

namespace AsteroidWorkflows.Cli.Demo;

/// <summary>Hands in applications and reviews them, as the bank's own programs would, and reads what the table holds.</summary>
internal sealed class Bank(CommandHost host)
{
    /// <summary>Hands in an application.</summary>
    /// <returns>Its id; null where it was refused.</returns>
    public async Task<string?> SubmitAsync(string? name, string? address)
    {
        var submitted = await host.InvokeAsync(typeof(Submit), JsonSerializer.SerializeToElement(new { name, address }));
        return submitted.IsSuccess ? submitted.Output.GetProperty("id").GetString() : null;
    }

    public async Task ReviewAsync(string id, string decision)
    {
        var reviewed = await host.InvokeAsync(typeof(Review), JsonSerializer.SerializeToElement(new { id, decision }));
        if (!reviewed.IsSuccess)
        {
            throw new CommandException($"{reviewed.Error}: {Causes.MessageIn(reviewed.Cause)}");
        }
    }

    /// <summary>The execution of an application.</summary>
    public WorkflowExecution Execution(string id) =>
        host.Find("Accounts", AccountsModule.ExecutionName(id)) ?? throw new CommandException($"Application {id} has no execution.");

    /// <summary>Waits for it and says how it went: its last state, its status, the record's state and reason.</summary>
    public async Task<string> OutcomeAsync(string id)
    {
        var execution = Execution(id);
        await host.WaitAsync(execution);
        var record = await RecordAsync(id);
        var last = Progress.Of(execution.History).States[^1].Name;
        return $"{last}; {Statuses.Of(execution.Status)}; {record.State}{(record.Reason is { } reason ? $" ({reason})" : "")}";
    }

    /// <summary>What the table holds of an application.</summary>
    public async Task<(string? State, string? Reason)> RecordAsync(string id)
    {
        var response = await host.Cloud.Clients.DynamoDb.GetItemAsync(AccountsModule.Applications.Name, new() { ["id"] = new(id) });
        var item = response.Item ?? [];
        return (item.GetValueOrDefault("state")?.S, item.GetValueOrDefault("reason")?.S);
    }

    /// <summary>How many applications the table holds.</summary>
    public async Task<int> CountAsync() =>
        (await host.Cloud.Clients.DynamoDb.ScanAsync(new Amazon.DynamoDBv2.Model.ScanRequest(AccountsModule.Applications.Name))).Count ?? 0;
}
