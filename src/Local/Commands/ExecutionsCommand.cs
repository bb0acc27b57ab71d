using System.CommandLine;
using System.Globalization;
using AsteroidWorkflows.Local.Executions;
using AsteroidWorkflows.Local.Output;

namespace AsteroidWorkflows.Local.Commands;

/// <summary><c>asteroid executions</c>.</summary>
internal static class ExecutionsCommand
{
    public static Command Create()
    {
        var command = new Command("executions", "Shows the executions that the data folder holds, newest first.");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var terminal = CommonOptions.Terminal(parsed);
        using var session = new LocalSession(CommonOptions.Session(parsed));
        var executions = session.Files.All();
        if (CommonOptions.IsJson(parsed))
        {
            terminal.Json(executions.Select(e => new
            {
                e.Name,
                e.Workflow,
                e.Status,
                e.StartedAt,
                e.StoppedAt,
                e.WaitsAt,
                e.Error,
                Interrupted = IsInterrupted(session.Files, e),
            }));
            return 0;
        }

        foreach (var execution in executions)
        {
            var colour = execution.Status switch
            {
                "SUCCEEDED" => "green",
                ExecutionSummary.Running => "yellow",
                _ => "red",
            };
            terminal.Markup(
                $"[{colour}]{execution.Status,-9}[/]  {execution.StartedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}  "
                + $"{Terminal.Escape(execution.Workflow),-12}  {Terminal.Escape(execution.Name)}");
            if (Remark(session.Files, execution) is { } remark)
            {
                terminal.Markup($"           [grey]{Terminal.Escape(remark)}[/]");
            }
        }

        if (executions.Count == 0)
        {
            terminal.Note($"There are none in {session.Cloud.Data.Root} yet. `asteroid run accounts` makes one.");
        }

        return 0;
    }

    private static bool IsInterrupted(ExecutionFiles files, ExecutionSummary execution) =>
        execution is { Status: ExecutionSummary.Running, WaitsAt: null } && !files.IsElsewhere(execution);

    private static string? Remark(ExecutionFiles files, ExecutionSummary execution) => execution switch
    {
        { Error: { } error } => error,
        { Status: not ExecutionSummary.Running } => null,
        { WaitsAt: { } state } when ApplicationIds.Of(execution.Name) is { } id => $"waits at '{state}': asteroid review {id} approve   (or reject)",
        { WaitsAt: { } state } => $"waits at '{state}'",
        _ when IsInterrupted(files, execution) => $"its process ended: asteroid resume {execution.Name}",
        _ => "another process works on it",
    };
}
