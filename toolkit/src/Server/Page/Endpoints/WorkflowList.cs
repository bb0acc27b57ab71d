using System.Text.Json;
using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.Server.Page.Endpoints;

/// <summary>Every workflow, with how its executions stand and what it may be started with.</summary>
internal static class WorkflowList
{
    private const int PageSize = 1000;

    public static async Task<object> AnswerAsync(PageRequest request)
    {
        var context = request.Context;
        var counts = context.Engine.Executions.ToLookup(execution => execution.StateMachine.Arn, execution => ExecutionItem.StatusOf(execution));
        var waiting = context.Engine.Tokens.Waiting.Select(task => task.Execution).Distinct().ToLookup(execution => execution.StateMachine.Arn);
        var workflows = new List<WorkflowItem>();
        await foreach (var machine in MachinesAsync(request))
        {
            var ofIt = counts[machine.Arn].CountBy(status => status).ToDictionary();
            workflows.Add(new WorkflowItem(
                machine.Arn, machine.Name, machine.Definition.Comment, machine.IsExpress, ofIt, ofIt.Values.Sum(), waiting[machine.Arn].Count(),
                context.Options.Samples.GetValueOrDefault(machine.Name) ?? []));
        }

        return new { Workflows = workflows, IsLive = context.Options.Events is not null };
    }

    private static async IAsyncEnumerable<DeployedStateMachine> MachinesAsync(PageRequest request)
    {
        string? next = null;
        do
        {
            var page = await request.AskAsync("ListStateMachines", new { maxResults = PageSize, nextToken = next });
            foreach (var item in page.GetProperty("stateMachines").EnumerateArray())
            {
                if (request.Context.Engine.FindStateMachine(item.GetProperty("stateMachineArn").GetString()!) is { } machine)
                {
                    yield return machine;
                }
            }

            next = page.TryGetProperty("nextToken", out var token) && token.ValueKind == JsonValueKind.String ? token.GetString() : null;
        }
        while (next is not null);
    }

    private sealed record WorkflowItem(
        string Arn, string Name, string? Comment, bool IsExpress, IReadOnlyDictionary<string, int> Counts, int Total, int Waiting, IReadOnlyList<SampleInput> Samples);
}
