namespace AsteroidWorkflows.Server.Page.States;

/// <summary>When each state of an execution ran, and how much of that was at the same time.</summary>
/// <param name="Rows">The visits, each Parallel and Map followed by what lies in it.</param>
/// <param name="Elapsed">How long the execution took, or has taken so far, in milliseconds.</param>
/// <param name="OneAfterTheOther">How long the same work would take without anything at the same time, in milliseconds.</param>
/// <param name="Hidden">How many visits match the filter and are not among the rows, because there are too many.</param>
internal sealed record Timeline(IReadOnlyList<TimelineRow> Rows, double Elapsed, double OneAfterTheOther, int Hidden)
{
    private const int MostRows = 2000;

    /// <summary>The timeline at <paramref name="now"/>.</summary>
    /// <param name="visits">All visits, in the order in which they began.</param>
    /// <param name="started">When the execution started.</param>
    /// <param name="now">When it ended; the present while it runs.</param>
    /// <param name="filter">Which visits are wanted. What they lie in is shown too.</param>
    public static Timeline Of(IReadOnlyList<StateVisit> visits, DateTimeOffset started, DateTimeOffset now, TimelineFilter filter)
    {
        var wanted = Wanted(visits, filter);
        var shown = new HashSet<StateVisit>(wanted.Take(MostRows));
        var rows = new List<TimelineRow>(shown.Count);
        var within = visits.ToLookup(visit => visit.Parent);
        Add(null, 0);
        var work = visits.Where(visit => !within.Contains(visit)).Sum(visit => ((visit.Exited ?? now) - visit.Entered).TotalMilliseconds);
        return new Timeline(rows, At(now), work, wanted.Count - shown.Count);

        void Add(StateVisit? outer, int depth)
        {
            // Item by item, and within an item as it went.
            foreach (var visit in within[outer].Where(shown.Contains).OrderBy(visit => visit.Iteration ?? -1).ThenBy(visit => visit.Number))
            {
                rows.Add(Row(visit, depth));
                Add(visit, depth + 1);
            }
        }

        TimelineRow Row(StateVisit visit, int depth) => new(
            visit.Number,
            visit.Name,
            visit.Type,
            depth,
            visit.Iteration,
            StateSummary.Word(visit.Status),
            At(visit.Entered),
            visit.Exited is { } exited ? At(exited) : null,
            visit.Attempts,
            [.. visit.Errors.Select(error => At(error.At))],
            visit.WaitsSince is { } since ? At(since) : null,
            visit.Errors is [.., var last] ? last.Error : null,
            HiddenItems(visit));

        double At(DateTimeOffset time) => Math.Max(0, (time - started).TotalMilliseconds);

        long HiddenItems(StateVisit map) => map.Type != "Map" ? 0
            : within[map].Select(visit => visit.Iteration).Distinct().Count() - within[map].Where(shown.Contains).Select(visit => visit.Iteration).Distinct().Count();
    }

    private static List<StateVisit> Wanted(IReadOnlyList<StateVisit> visits, TimelineFilter filter)
    {
        var wanted = new HashSet<StateVisit>();
        foreach (var visit in visits.Where(visit => filter.IsMet(visit)))
        {
            for (var each = visit; each is not null && wanted.Add(each);)
            {
                each = each.Parent;
            }
        }

        return [.. visits.Where(wanted.Contains)];
    }
}
