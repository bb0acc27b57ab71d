using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.Server.Page.States;

/// <summary>Where a state of the graph stands, over all of its visits.</summary>
/// <param name="Name">The state.</param>
/// <param name="Status">The most urgent of its latest visits, such as <c>running</c>.</param>
/// <param name="Visits">How often it was entered.</param>
/// <param name="Attempts">How often the work of the latest visit was begun.</param>
/// <param name="Retries">How often its work was tried again, over all visits.</param>
/// <param name="Error">The name of the latest error; null: it has had none.</param>
/// <param name="Milliseconds">How long the latest visit took; null: it goes on.</param>
/// <param name="Entered">When it was entered last.</param>
/// <param name="Counts">How many of its latest visits stand where; null where there is only one.</param>
/// <param name="Iterations">How far a Map is; null: it is none.</param>
internal sealed record StateSummary(
    string Name,
    string Status,
    int Visits,
    int Attempts,
    int Retries,
    string? Error,
    double? Milliseconds,
    DateTimeOffset Entered,
    IReadOnlyDictionary<string, int>? Counts,
    IterationCounts? Iterations)
{
    /// <summary>A summary of each state that was entered, in the order of their first visits.</summary>
    public static IReadOnlyList<StateSummary> Of(IEnumerable<StateVisit> visits, WorkflowExecution execution) =>
        [.. visits.GroupBy(visit => visit.Name).Select(all => Of(all, execution))];

    private static StateSummary Of(IGrouping<string, StateVisit> all, WorkflowExecution execution)
    {
        // A loop comes by again; an iteration of a Map stands beside the others.
        var current = all.GroupBy(visit => (visit.Parent, visit.Iteration)).Select(same => same.Last()).ToList();
        var latest = all.Last();
        return new StateSummary(
            all.Key,
            Word(current.Max(visit => visit.Status)),
            all.Count(),
            latest.Attempts,
            all.Sum(visit => Math.Max(0, visit.Attempts - 1)),
            all.SelectMany(visit => visit.Errors).LastOrDefault()?.Error,
            (latest.Exited - latest.Entered)?.TotalMilliseconds,
            latest.Entered,
            current.Count == 1 ? null : current.GroupBy(visit => visit.Status).OrderBy(same => same.Key).ToDictionary(same => Word(same.Key), same => same.Count()),
            IterationCounts.Of(latest, execution));
    }

    internal static string Word(VisitStatus status) => status.ToString().ToLowerInvariant();
}
