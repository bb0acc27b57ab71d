using System.CommandLine;
using System.Text.Json;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Local.Executions;
using AsteroidWorkflows.Local.Output;

namespace AsteroidWorkflows.Local.Commands;

/// <summary><c>asteroid review</c>: decides on an application, and lets its execution go on here, whichever process started it.</summary>
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
        follower.Know(session.Replay(summary));
        if (summary.IsRunning)
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

        var execution = session.Engine.FindExecution(summary.Arn)!;
        await session.WaitAsync(execution, cancellation);
        return RunReport.Write(terminal, json, execution, Waiting.FirstOf(execution), follower.States);
    }
}
