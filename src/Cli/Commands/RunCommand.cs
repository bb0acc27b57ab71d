using System.CommandLine;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Hosting.Executions;

namespace AsteroidWorkflows.Cli.Commands;

/// <summary><c>asteroid run</c>.</summary>
internal static class RunCommand
{
    private static readonly Argument<string> Workflow = new("workflow") { Description = "The workflow's name; `asteroid list` shows them." };

    private static readonly Option<string?> Input = new("--input", "-i") { Description = "The input: a file, JSON, or - for the standard input.", HelpName = "file|json|-" };

    private static readonly Option<string?> Case = new("--case", "-c") { Description = "One of the inputs that come with the workflow.", HelpName = "name" };

    private static readonly Option<bool> RealTime = new("--real-time") { Description = "Waits and pauses before retries take their time. Default: they are skipped." };

    private static readonly Option<string?> History = new("--history") { Description = "Writes the events to a file, as GetExecutionHistory gives them.", HelpName = "file" };

    public static Command Create()
    {
        var command = new Command("run", "Runs a workflow: its deployed definition, its own Lambda classes, the real SDK clients.") { Workflow, Input, Case, RealTime, History };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (terminal, json) = (CommonOptions.Terminal(parsed), CommonOptions.IsJson(parsed));
        var lines = new ProgressLines(terminal);
        var board = CommonOptions.UsesBoard(parsed, terminal);
        var progress = new Progress(json || board ? null : lines.Tell);
        var named = AppWorkflows.All().Named(parsed.GetValue(Workflow)!);
        var input = InputText.Read(parsed.GetValue(Input)) ?? named.Sample(parsed.GetValue(Case)).Json;
        using var host = CommonOptions.Open(parsed, (_, item) => progress.Observe(item), parsed.GetValue(RealTime));
        var workflow = host.Workflows.Named(named.Name);
        await WorkflowHost.PrepareAsync(workflow.Module, host.Cloud);
        foreach (var remark in workflow.Module.Remarks?.Invoke() ?? [])
        {
            terminal.Note(remark);
        }

        var started = await terminal.WatchAsync(board ? () => StateBoard.Of(progress.States) : null, async () =>
        {
            var starting = await host.StartAsync(workflow, input);
            if (starting.Execution is not null)
            {
                await host.WaitAsync(starting.Execution, cancellation);
            }

            return starting;
        });
        if (started.Execution is not { } execution)
        {
            terminal.Markup($"[bold red]REFUSED[/]  {Terminal.Escape(started.Refusal!)}");
            terminal.Line("Nothing was stored and no execution was started.");
            return 1;
        }

        var code = RunReport.Write(terminal, json, execution, Waiting.FirstOf(execution), progress.States);
        if (parsed.GetValue(History) is { } file)
        {
            await File.WriteAllTextAsync(file, TokenRedaction.Of(HistoryText.Of(execution.History)), cancellation);
        }

        if (execution.Status == ExecutionStatus.Running && Reviews.Of(host.Workflows, workflow.Name, execution.Name) is { Subject: var subject })
        {
            terminal.Note($"To go on, here or in another terminal:  asteroid review {subject} approve   (or reject)");
        }

        return code;
    }
}
