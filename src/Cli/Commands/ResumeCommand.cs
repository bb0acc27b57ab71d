using System.CommandLine;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Hosting.Executions;

namespace AsteroidWorkflows.Cli.Commands;

/// <summary><c>asteroid resume</c>: lets an execution go on whose process ended in the middle.</summary>
internal static class ResumeCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "The execution's name, or a part of it that no other has." };

    public static Command Create()
    {
        var command = new Command("resume", "Lets an execution go on whose process ended in the middle.") { Id };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (terminal, json) = (CommonOptions.Terminal(parsed), CommonOptions.IsJson(parsed));
        var follower = new Follower(json ? null : new ProgressLines(terminal).Tell);
        using var host = CommonOptions.Open(parsed, follower.Observe);
        var summary = ExecutionFinder.Find(host, parsed.GetValue(Id)!);
        var before = host.Replay(summary);
        follower.Know(before);
        if (before.Status != ExecutionStatus.Running)
        {
            if (summary.IsRunning)
            {
                // Its process ended between the last event and the note of it.
                await host.BringBackAsync(summary);
            }

            terminal.Note($"'{summary.Name}' has ended.");
            return RunReport.Write(terminal, json, before, null, follower.States);
        }

        using var server = await RunningServer.FindAsync(host, summary);
        if (server is not null)
        {
            terminal.Note($"The server at {server.Address} works on '{summary.Name}': there is nothing to resume. So far:");
            return RunReport.Write(terminal, json, before, Waiting.FirstOf(before), follower.States);
        }

        var execution = await host.BringBackAsync(summary);
        await host.WaitAsync(execution, cancellation);
        return RunReport.Write(terminal, json, execution, Waiting.FirstOf(execution), follower.States);
    }
}
