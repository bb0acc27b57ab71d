using System.CommandLine;
using System.Globalization;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Hosting.Executions;
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
        using var host = CommonOptions.Open(parsed);
        var rows = host.Executions.All().OrderByDescending(summary => summary.Record.StartDate).Select(summary => Row.Of(host, summary)).ToList();
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
            terminal.Note($"There are none in {host.Cloud.Folder} yet. `asteroid run accounts` makes one.");
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
    /// <param name="Subject">What a person decides on in it; null where nobody does.</param>
    private sealed record Row(ExecutionSummary Summary, string? WaitsAt, bool IsElsewhere, string? Subject)
    {
        public bool IsInterrupted => Summary.IsRunning && WaitsAt is null && !IsElsewhere;

        public string? Remark => this switch
        {
            { Summary.PersistedStatus.Error: { } error } => error,
            { Summary.IsRunning: false } => null,
            { IsElsewhere: true } => WaitsAt is null ? "another process works on it" : $"waits at '{WaitsAt}', in another process",
            { WaitsAt: { } state, Subject: { } id } => $"waits at '{state}': asteroid review {id} approve   (or reject)",
            { WaitsAt: { } state } => $"waits at '{state}'",
            _ => $"its process ended: asteroid resume {Summary.Name}",
        };

        public static Row Of(CommandHost host, ExecutionSummary summary) => summary.IsRunning
            ? new(summary, Waiting.FirstOf(host.Replay(summary)), host.Executions.IsElsewhere(summary), Reviews.Of(host.Workflows, summary.StateMachine, summary.Name)?.Subject)
            : new(summary, null, false, null);
    }
}
