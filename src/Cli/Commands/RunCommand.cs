using System.CommandLine;
using System.Text.Json;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.Cli.Functions;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Cli.Samples;
using AsteroidWorkflows.Cli.Samples.Pictures;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Lambdas.Accounts;

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
        var workflow = LocalWorkflow.Find(LocalWorkflow.All(), parsed.GetValue(Workflow)!);
        var input = InputText.Read(parsed.GetValue(Input)) ?? SampleCases.Find(workflow.Name, parsed.GetValue(Case)).Json;
        var lines = new ProgressLines(terminal);
        var board = CommonOptions.UsesBoard(parsed, terminal);
        var progress = new Progress(json || board ? null : lines.Tell);
        using var session = new LocalSession(CommonOptions.Session(parsed) with { RealTime = parsed.GetValue(RealTime), OnEvent = (_, item) => progress.Observe(item) });

        if (workflow.Name.StartsWith("photo", StringComparison.Ordinal))
        {
            await SamplePhotos.PutAsync(session.Cloud.Clients.S3);
            terminal.Note("Faces are not recognised here: the local Rekognition reads who is in a sample photo from the photo itself, and takes any other picture for one face of its own.");
            if (!LibVips.IsInstalled)
            {
                terminal.Note(LibVips.HowToInstall);
            }
        }

        var started = await terminal.WatchAsync(board ? () => StateBoard.Of(progress.States) : null, async () =>
        {
            var starting = await StartAsync(session, workflow, input);
            if (starting.Execution is not null)
            {
                await session.WaitAsync(starting.Execution, cancellation);
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

        if (execution.Status == ExecutionStatus.Running && ApplicationIds.Of(execution.Name) is { } id)
        {
            terminal.Note($"To go on, here or in another terminal:  asteroid review {id} approve   (or reject)");
        }

        return code;
    }

    /// <summary>An application for an account is handed in through the Submit function, as applicants do; everything else is started as it is.</summary>
    private static async Task<(WorkflowExecution? Execution, string? Refusal)> StartAsync(LocalSession session, LocalWorkflow workflow, JsonElement input)
    {
        if (workflow.Name != "accounts" || input.ValueKind != JsonValueKind.Object || input.TryGetProperty("application", out _))
        {
            return (session.Start(workflow, input), null);
        }

        var submitted = await session.InvokeAsync(typeof(Submit), input);
        return submitted.IsSuccess
            ? (session.Engine.Executions.Single(), null)
            : (null, $"{submitted.Error}: {Causes.MessageIn(submitted.Cause)}");
    }
}
