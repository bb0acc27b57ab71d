using System.CommandLine;
using System.Globalization;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.StepFunctions.Disk;

namespace AsteroidWorkflows.Cli.Commands;

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
        var rows = session.Store.All().OrderByDescending(summary => summary.Record.StartDate).Select(summary => Row.Of(session, summary)).ToList();
        if (CommonOptions.IsJson(parsed))
        {
            terminal.Json(rows.Select(row => new
            {
                row.Summary.Name,
                Workflow = row.Summary.StateMachine,
                row.Summary.PersistedStatus.Status,
                StartedAt = row.Summary.Record.StartDate,
                row.Summary.PersistedStatus.StoppedAt,
                row.WaitsAt,
                row.Summary.PersistedStatus.Error,
                Interrupted = row.IsInterrupted,
            }));
            return 0;
        }

        rows.ForEach(row => Write(terminal, row));
        if (rows.Count == 0)
        {
            terminal.Note($"There are none in {session.Cloud.Data.Root} yet. `asteroid run accounts` makes one.");
        }

        return 0;
    }

    private static void Write(Terminal terminal, Row row)
    {
        var execution = row.Summary;
        var colour = execution.PersistedStatus.Status switch
        {
            "SUCCEEDED" => "green",
            "RUNNING" => "yellow",
            _ => "red",
        };
        terminal.Markup(
            $"[{colour}]{execution.PersistedStatus.Status,-9}[/]  {execution.Record.StartDate.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}  "
            + $"{Terminal.Escape(execution.StateMachine),-12}  {Terminal.Escape(execution.Name)}");
        if (row.Remark is { } remark)
        {
            terminal.Markup($"           [grey]{Terminal.Escape(remark)}[/]");
        }
    }

    /// <param name="Summary">The execution.</param>
    /// <param name="WaitsAt">The state that waits for somebody; null where none does.</param>
    /// <param name="IsElsewhere">Whether another living process works on it.</param>
    private sealed record Row(ExecutionSummary Summary, string? WaitsAt, bool IsElsewhere)
    {
        public bool IsInterrupted => Summary.IsRunning && WaitsAt is null && !IsElsewhere;

        public string? Remark => this switch
        {
            { Summary.PersistedStatus.Error: { } error } => error,
            { Summary.IsRunning: false } => null,
            { IsElsewhere: true } => WaitsAt is null ? "another process works on it" : $"waits at '{WaitsAt}', in another process",
            { WaitsAt: { } state } when ApplicationIds.Of(Summary.Name) is { } id => $"waits at '{state}': asteroid review {id} approve   (or reject)",
            { WaitsAt: { } state } => $"waits at '{state}'",
            _ => $"its process ended: asteroid resume {Summary.Name}",
        };

        public static Row Of(LocalSession session, ExecutionSummary summary) => summary.IsRunning
            ? new(summary, Waiting.FirstOf(session.Replay(summary)), session.Store.IsElsewhere(summary))
            : new(summary, null, false);
    }
}
