using System.CommandLine;
using System.Text.Json;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Cli.Serving;
using AsteroidWorkflows.Lambdas.Accounts;

namespace AsteroidWorkflows.Cli.Commands;

/// <summary><c>asteroid review</c>: decides on an application. Its execution goes on here, whichever process started it, or in the server that works on it.</summary>
internal static class ReviewCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "The application's id, or a part of it that no other has." };

    private static readonly Argument<string> Decision = new("decision") { Description = "approve or reject." };

    public static Command Create()
    {
        Decision.AcceptOnlyFromAmong("approve", "reject");
        var command = new Command("review", "Approves or rejects an application that waits for a review.") { Id, Decision };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (terminal, json) = (CommonOptions.Terminal(parsed), CommonOptions.IsJson(parsed));
        var follower = new Follower(json ? null : new ProgressLines(terminal).Tell);
        using var session = new LocalSession(CommonOptions.Session(parsed) with { OnEvent = follower.Observe });
        var summary = ExecutionFinder.Find(session.Store, parsed.GetValue(Id)!);
        var id = ApplicationIds.Of(summary.Name)
            ?? throw new CommandException($"'{summary.Name}' is no execution of an application that was handed in: there is nothing to review.");
        var before = session.Replay(summary);
        follower.Know(before);
        using var server = await LiveServer.FindAsync(session, summary);
        if (server is not null)
        {
            terminal.Note($"The server at {server.Address} works on it, and is told.");
            server.TakeCalls();
        }
        else if (summary.IsRunning)
        {
            await session.WaitAsync(await session.BringBackAsync(summary), cancellation);
        }

        var input = JsonSerializer.SerializeToElement(new { id, decision = parsed.GetValue(Decision)!.ToUpperInvariant() });
        var reviewed = await session.InvokeAsync(typeof(Review), input);
        if (!reviewed.IsSuccess)
        {
            terminal.Note($"{reviewed.Error}: {Causes.MessageIn(reviewed.Cause)}");
            return 1;
        }

        var execution = server is not null ? await server.FollowAsync(before, follower, cancellation) : session.Engine.FindExecution(summary.Arn)!;
        if (server is null)
        {
            await session.WaitAsync(execution, cancellation);
        }

        return RunReport.Write(terminal, json, execution, Waiting.FirstOf(execution), follower.States);
    }
}
