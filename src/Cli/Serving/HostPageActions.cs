using System.Text.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Hosting.Executions;
using AsteroidWorkflows.Server.Page;

namespace AsteroidWorkflows.Cli.Serving;

/// <summary>What the page does for workflows whose executions are started and reviewed by functions: it calls these functions, as anybody else would.</summary>
internal sealed class HostPageActions(WorkflowHost host) : IPageActions
{
    public async Task<string?> StartAsync(string stateMachineName, string? name, JsonElement input, CancellationToken cancellationToken)
    {
        if (Find(stateMachineName)?.Start is not { } start || !start.Takes(input))
        {
            return null;
        }

        if (name is not null)
        {
            throw new PageException($"The input is handed in through {start.Function.Name}, which names the execution after it: leave the name empty.");
        }

        return host.ExecutionArn(stateMachineName, start.ExecutionName(await InvokeAsync(start.Function, input)));
    }

    public bool IsReview(OpenTask task) => SubjectOf(task) is not null;

    public Task ReviewAsync(OpenTask task, bool approves, CancellationToken cancellationToken)
    {
        var review = Find(task.Execution.StateMachine.Name)!.Review!;
        return InvokeAsync(review.Function, JsonSerializer.SerializeToElement(review.Request(SubjectOf(task)!, approves)));
    }

    private HostedWorkflow? Find(string stateMachineName) => host.Workflows.FirstOrDefault(workflow => workflow.Name == stateMachineName)?.Hosted;

    private string? SubjectOf(OpenTask task) => Find(task.Execution.StateMachine.Name)?.Review?.SubjectOf(task.Execution.Name);

    private async Task<JsonElement> InvokeAsync(Type function, JsonElement input)
    {
        var outcome = await host.InvokeAsync(function, input);
        return outcome.IsSuccess ? outcome.Output : throw new PageException($"{outcome.Error}: {Causes.MessageIn(outcome.Cause)}");
    }
}
