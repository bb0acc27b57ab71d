using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.StepFunctions.Disk;

namespace AsteroidWorkflows.Cli.Executions;

/// <summary>
/// Finds the execution that a user means: by its name, by what it is about such as an application's id, by its ARN's end such as <c>Accounts:name</c>, or by any part of its name
/// that only one has.
/// </summary>
internal static class ExecutionFinder
{
    private const int Shortest = 4;

    /// <exception cref="CommandException">None is meant, or several could be.</exception>
    public static ExecutionSummary Find(CommandHost host, string text)
    {
        var store = host.Executions;
        if (text.Split(':') is [.., var machine, var name] && store.Find(machine, name) is { } exact)
        {
            return exact;
        }

        IReadOnlyList<ExecutionSummary> found = [
            .. store.Find(text),
            .. host.Workflows.Select(workflow => workflow.Hosted.Review).OfType<ReviewFunction>().SelectMany(review => store.Find(review.ExecutionName(text))),
        ];
        if (found.Count == 0 && text.Length >= Shortest)
        {
            found = [.. store.All().Where(summary => summary.Name.Contains(text, StringComparison.OrdinalIgnoreCase))];
        }

        return found switch
        {
            [var only] => only,
            [] => throw new CommandException($"There is no execution '{text}'. `asteroid executions` shows them all; {Shortest} characters that only one has are enough."),
            _ => throw new CommandException(
                $"'{text}' may be {found.Count} executions: {string.Join(", ", found.Take(5).Select(summary => $"{summary.StateMachine}:{summary.Name}"))}. Give more of it."),
        };
    }
}
