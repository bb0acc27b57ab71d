using System.CommandLine;
using System.Text.Json;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Hosting.Executions;

namespace AsteroidWorkflows.Cli.Commands;

/// <summary><c>asteroid review</c>: decides on an application. Its execution goes on here, whichever process started it, or in the server that works on it.</summary>
internal static class ReviewCommand
{
    private const string Approve = "approve";
    private const string Reject = "reject";

    private static readonly Argument<string> Id = new("id") { Description = "The application's id, or a part of it that no other has." };

    private static readonly Argument<string> Decision = new("decision") { Description = $"{Approve} or {Reject}." };

    public static Command Create()
    {
        Decision.AcceptOnlyFromAmong(Approve, Reject);
        var command = new Command("review", "Approves or rejects an application that waits for a review.") { Id, Decision };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (terminal, json) = (CommonOptions.Terminal(parsed), CommonOptions.IsJson(parsed));
        var follower = new Follower(json ? null : new ProgressLines(terminal).Tell);
        using var host = CommonOptions.Open(parsed, follower.Observe);
        var summary = ExecutionFinder.Find(host, parsed.GetValue(Id)!);
        var (review, subject) = Reviews.Of(host.Workflows, summary.StateMachine, summary.Name)
            ?? throw new CommandException($"'{summary.Name}' is no execution of an application that was handed in: there is nothing to review.");
        var before = host.Replay(summary);
        follower.Know(before);
        using var server = await RunningServer.FindAsync(host, summary);
        if (server is not null)
        {
            terminal.Note($"The server at {server.Address} works on it, and is told.");
            host.AskInstead(server);
        }
        else if (summary.IsRunning)
        {
            await host.WaitAsync(await host.BringBackAsync(summary), cancellation);
        }

        var input = JsonSerializer.SerializeToElement(review.Request(subject, parsed.GetValue(Decision) == Approve));
        var reviewed = await host.InvokeAsync(review.Function, input);
        if (!reviewed.IsSuccess)
        {
            terminal.Note($"{reviewed.Error}: {Causes.MessageIn(reviewed.Cause)}");
            return 1;
        }

        var execution = server is not null ? await server.FollowAsync(before, follower.Observe, cancellation) : host.Engine.FindExecution(summary.Arn)!;
        if (server is null)
        {
            await host.WaitAsync(execution, cancellation);
        }

        return RunReport.Write(terminal, json, execution, Waiting.FirstOf(execution), follower.States);
    }
}
