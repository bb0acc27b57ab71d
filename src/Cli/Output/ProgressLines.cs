using System.Diagnostics;
using System.Globalization;
using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Cli.Output;

/// <summary>Progress as lines: the time since the start, the state, indented by branch, and what it does.</summary>
internal sealed class ProgressLines(Terminal terminal)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private DateTimeOffset? _first;

    public void Tell(StateTiming state, string what, HistoryEvent item)
    {
        _first ??= item.Timestamp;
        var waited = item.Timestamp - _first.Value;
        var time = Stopwatch.GetElapsedTime(_start) is var real && waited > real + TimeSpan.FromSeconds(1) ? waited : real;
        var colour = what switch
        {
            "starts" => "grey",
            "ends" => "green",
            "is tried again" or "waits for an answer" => "yellow",
            _ => "red",
        };
        var took = what == "ends" ? $" [grey]{Durations.Text(state)}[/]" : "";
        terminal.Markup(string.Create(
            CultureInfo.InvariantCulture,
            $"[grey]{time.TotalSeconds,8:0.00} s[/]  {new string(' ', state.Depth * 2)}{Terminal.Escape(state.Name)} [{colour}]{Terminal.Escape(what)}[/]{took}"));
    }
}
