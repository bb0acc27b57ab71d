using System.Text.Json;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Lambdas.Accounts;

namespace AsteroidWorkflows.Cli.Demo;

/// <summary>Hands in applications and reviews them, as the bank's own programs would, and reads what the table holds.</summary>
internal sealed class Bank(LocalSession session)
{
    /// <summary>Hands in an application.</summary>
    /// <returns>Its id; null where it was refused.</returns>
    public async Task<string?> SubmitAsync(string? name, string? address)
    {
        var submitted = await session.InvokeAsync(typeof(Submit), JsonSerializer.SerializeToElement(new { name, address }));
        return submitted.IsSuccess ? submitted.Output.GetProperty("id").GetString() : null;
    }

    public async Task ReviewAsync(string id, string decision)
    {
        var reviewed = await session.InvokeAsync(typeof(Review), JsonSerializer.SerializeToElement(new { id, decision }));
        if (!reviewed.IsSuccess)
        {
            throw new CommandException($"{reviewed.Error}: {Causes.MessageIn(reviewed.Cause)}");
        }
    }

    /// <summary>The execution of an application.</summary>
    public WorkflowExecution Execution(string id) =>
        session.Find("Accounts", ApplicationIds.ExecutionName(id)) ?? throw new CommandException($"Application {id} has no execution.");

    /// <summary>Waits for it and says how it went: its last state, its status, the record's state and reason.</summary>
    public async Task<string> OutcomeAsync(string id)
    {
        var execution = Execution(id);
        await session.WaitAsync(execution);
        var record = await RecordAsync(id);
        var last = Progress.Of(execution.History).States[^1].Name;
        return $"{last}; {Statuses.Of(execution.Status)}; {record.State}{(record.Reason is { } reason ? $" ({reason})" : "")}";
    }

    /// <summary>What the table holds of an application.</summary>
    public async Task<(string? State, string? Reason)> RecordAsync(string id)
    {
        var response = await session.Cloud.Clients.DynamoDb.GetItemAsync(Cloud.CloudResources.ApplicationTable, new() { ["id"] = new(id) });
        var item = response.Item ?? [];
        return (item.GetValueOrDefault("state")?.S, item.GetValueOrDefault("reason")?.S);
    }

    /// <summary>How many applications the table holds.</summary>
    public async Task<int> CountAsync() =>
        (await session.Cloud.Clients.DynamoDb.ScanAsync(new Amazon.DynamoDBv2.Model.ScanRequest(Cloud.CloudResources.ApplicationTable))).Count ?? 0;
}
