using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Hosting.Executions;

namespace AsteroidWorkflows.Cli.Output;

/// <summary>What came of an execution: its path, its output, how long its states took.</summary>
internal static class RunReport
{
    /// <summary>Writes it.</summary>
    /// <returns>The exit code: 1 where it failed.</returns>
    public static int Write(Terminal terminal, bool json, WorkflowExecution execution, string? waitsFor, IReadOnlyList<StateTiming> states)
    {
        if (json)
        {
            terminal.Json(new
            {
                execution.Name,
                Workflow = execution.StateMachine.Name,
                Status = Statuses.Of(execution.Status),
                execution.Error,
                execution.Cause,
                WaitsFor = waitsFor,
                Path = PathText.Of(Progress.Of(execution.History).States),
                Output = execution.Status == ExecutionStatus.Succeeded ? (object)execution.Output : null,
                States = states.Select(state => new { state.Name, state.Attempts, Milliseconds = state.Took?.TotalMilliseconds, WaitedSeconds = state.Waited.TotalSeconds }),
            });
            return ExitCode(execution);
        }

        terminal.Line();
        terminal.Markup($"[bold]Path[/]    {Terminal.Escape(PathText.Of(Progress.Of(execution.History).States))}");
        Slowest(terminal, states);
        switch (execution.Status)
        {
            case ExecutionStatus.Succeeded:
                terminal.Markup("[bold]Output[/]");
                terminal.Raw(Terminal.ToJson(execution.Output));
                terminal.Markup("[bold green]SUCCEEDED[/]");
                break;
            case ExecutionStatus.Running:
                terminal.Markup($"[bold yellow]RUNNING[/]{(waitsFor is null ? "" : $"  waits at '{Terminal.Escape(waitsFor)}'")}");
                break;
            default:
                terminal.Markup($"[bold red]{Statuses.Of(execution.Status)}[/]  {Terminal.Escape(execution.Error ?? "")}");
                terminal.Raw(Causes.MessageIn(execution.Cause) ?? "");
                break;
        }

        return ExitCode(execution);
    }

    private static int ExitCode(WorkflowExecution execution) => execution.Status is ExecutionStatus.Succeeded or ExecutionStatus.Running ? 0 : 1;

    private static void Slowest(Terminal terminal, IReadOnlyList<StateTiming> states)
    {
        var longest = states.Where(state => state.Took is not null && state.Type is not ("Parallel" or "Map")).OrderByDescending(state => state.Took + state.Waited).Take(3).ToList();
        if (longest.Count > 0)
        {
            terminal.Markup($"[bold]Longest[/] {Terminal.Escape(string.Join(", ", longest.Select(state => $"{state.Name} {Durations.Text(state)}")))}");
        }
    }
}
