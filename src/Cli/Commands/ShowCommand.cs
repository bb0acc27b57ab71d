using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Hosting.Executions;

namespace AsteroidWorkflows.Cli.Commands;

/// <summary><c>asteroid show</c>.</summary>
internal static class ShowCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "The execution's name, or a part of it that no other has." };

    public static Command Create()
    {
        var command = new Command("show", "Shows an execution: its events, what went in and what came out.") { Id };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var terminal = CommonOptions.Terminal(parsed);
        using var host = CommonOptions.Open(parsed);
        var summary = ExecutionFinder.Find(host, parsed.GetValue(Id)!);
        var execution = host.Replay(summary);
        if (CommonOptions.IsJson(parsed))
        {
            terminal.Raw(HistoryText.Of(execution.History));
            return 0;
        }

        terminal.Markup($"[bold]{Terminal.Escape(summary.StateMachine)}[/]  {Terminal.Escape(summary.Name)}");
        terminal.Line($"{Statuses.Of(execution.Status)}  started {execution.StartDate.ToLocalTime():yyyy-MM-dd HH:mm:ss}"
            + (execution.StopDate is { } stop ? $", took {Durations.Text(stop - execution.StartDate)} of the workflow's time" : "")
            + (Waiting.FirstOf(execution) is { } state ? $", waits at '{state}'" : ""));
        terminal.Line();
        foreach (var item in execution.History)
        {
            Write(terminal, execution, item);
        }

        terminal.Line();
        terminal.Line($"Path    {PathText.Of(Progress.Of(execution.History).States)}");
        terminal.Raw($"Input   {execution.Input.GetRawText()}");
        if (execution.Status == ExecutionStatus.Succeeded)
        {
            terminal.Raw($"Output  {execution.Output.GetRawText()}");
        }
        else if (execution.Error is { } error)
        {
            terminal.Raw($"Error   {error}: {Causes.MessageIn(execution.Cause)}");
        }

        return 0;
    }

    private static void Write(Terminal terminal, WorkflowExecution execution, HistoryEvent item)
    {
        var time = (item.Timestamp - execution.StartDate).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
        terminal.Raw($"{item.Id,4}  {time,9} s  {item.Type,-28} {item.Details?.Name ?? item.Details?.Error}");
        Payload(terminal, "in ", item.Details?.Input ?? default);
        Payload(terminal, "in ", item.Details?.Parameters ?? default);
        Payload(terminal, "out", item.Details?.Output ?? default);
    }

    private static void Payload(Terminal terminal, string direction, JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Undefined)
        {
            terminal.Raw($"                     {direction} {payload.GetRawText()}");
        }
    }
}
