using System.CommandLine;
using System.Diagnostics;
using AsteroidWorkflows.Cli.Demo;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Workflows;
using Spectre.Console;

namespace AsteroidWorkflows.Cli.Commands;

/// <summary><c>asteroid demo</c>: everything that the workflows promise, tried; nothing of it is kept.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command("demo", "Tries everything that the workflows promise and shows expected and got side by side. Keeps nothing.");
        command.SetAction((parsed, _) => RunAsync(CommonOptions.Terminal(parsed), CommonOptions.IsJson(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, bool json)
    {
        var started = Stopwatch.GetTimestamp();
        using var host = CommandHost.Open(AllWorkflows.Modules());
        DemoRow[] rows = [.. AsteroidRows.Of(host), .. AccountRows.Of(host), .. PhotoRows.Of(host), .. OrderRows.Of(host), ManyApplications.Row()];
        var results = new List<DemoResult>();
        foreach (var row in rows)
        {
            results.Add(await TryAsync(row));
        }

        var took = Stopwatch.GetElapsedTime(started);
        if (json)
        {
            terminal.Json(results.Select(r => new { r.Row.Workflow, r.Row.Try, r.Row.Expected, r.Got, Right = r.IsRight, Skipped = r.IsSkipped, Milliseconds = r.Took.TotalMilliseconds }));
        }
        else
        {
            Write(terminal, results, took);
        }

        return results.All(result => result.IsRight || result.IsSkipped) ? 0 : 1;
    }

    private static async Task<DemoResult> TryAsync(DemoRow row)
    {
        var started = Stopwatch.GetTimestamp();
#pragma warning disable CA1031 // A row that breaks is a row that differs; the others are still to be tried.
        try
        {
            return new DemoResult(row, await row.RunAsync(), Stopwatch.GetElapsedTime(started));
        }
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new DemoResult(row, $"{e.GetType().Name}: {e.Message}", Stopwatch.GetElapsedTime(started));
        }
    }

    private static void Write(Terminal terminal, List<DemoResult> results, TimeSpan took)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = true };
        foreach (var column in (string[])["workflow", "tried", "expected", "got", "", "took"])
        {
            table.AddColumn(column);
        }

        foreach (var result in results)
        {
            table.AddRow(
                Terminal.Escape(result.Row.Workflow), Terminal.Escape(result.Row.Try), Terminal.Escape(result.Row.Expected), Terminal.Escape(result.Got ?? "(skipped)"),
                result.IsSkipped ? "[yellow]skipped[/]" : result.IsRight ? "[green]ok[/]" : "[red]DIFFERS[/]", Durations.Text(result.Took));
        }

        terminal.Write(table);
        terminal.Line("Faces are not recognised here: the local Rekognition reads who is in a sample photo from the photo itself.");
        terminal.Line(
            $"{results.Count} rows: {results.Count(r => r.IsRight)} as expected, {results.Count(r => !r.IsRight && !r.IsSkipped)} different, "
            + $"{results.Count(r => r.IsSkipped)} skipped, in {Durations.Text(took)}.");
    }
}
