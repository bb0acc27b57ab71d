using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Server.Page.States;

namespace AsteroidWorkflows.Server.Tests.Page;

/// <summary>When each state ran, and what that adds up to.</summary>
public class TimelineTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimelineFilter All = new(null, null, 50);

    private readonly List<StateVisit> _visits = [];

    [Fact]
    public void Branches_that_ran_at_the_same_time_are_added_up_one_after_the_other()
    {
        var both = Visit("Both", "Parallel", null, 0, 3);
        Visit("A", "Task", both, 0, 3);
        Visit("B", "Task", both, 0, 2);

        var timeline = At(3, All);

        Assert.Equal((3000, 5000), (timeline.Elapsed, timeline.OneAfterTheOther));
        Assert.Equal([("Both", 0, 0d, 3000d), ("A", 1, 0, 3000), ("B", 1, 0, 2000)], timeline.Rows.Select(row => (row.Name, row.Depth, row.From, row.To!.Value)));
    }

    [Fact]
    public void What_still_runs_has_no_end_and_counts_up_to_now()
    {
        Visit("Slow", "Task", null, 1, null);

        var timeline = At(5, All);

        Assert.Null(timeline.Rows[0].To);
        Assert.Equal((5000, 4000), (timeline.Elapsed, timeline.OneAfterTheOther));
    }

    [Fact]
    public void The_items_of_a_Map_stand_in_their_order_whenever_they_ran()
    {
        var map = Visit("Each", "Map", null, 0, 3);
        Visit("One", "Task", map, 1, 2, item: 1);
        Visit("One", "Task", map, 0, 3, item: 0);

        Assert.Equal([null, 0L, 1L], At(3, All).Rows.Select(row => row.Item));
    }

    [Fact]
    public void Items_beyond_the_first_are_counted_and_found_by_number_and_by_status()
    {
        var map = Visit("Each", "Map", null, 0, 3);
        for (var item = 0; item < 60; item++)
        {
            Visit("One", "Task", map, 0, 1, item, failed: item == 55);
        }

        Assert.Equal(10, At(3, All).Rows[0].HiddenItems);
        Assert.Equal([null, 57L], At(3, All with { Text = "#57" }).Rows.Select(row => row.Item));
        Assert.Equal(["Each", "One"], At(3, All with { Status = "retrying" }).Rows.Select(row => row.Name));
    }

    [Fact]
    public void A_name_finds_the_state_and_what_it_lies_in()
    {
        var both = Visit("Both", "Parallel", null, 0, 3);
        Visit("Charge Card", "Task", both, 0, 3);
        Visit("Ship", "Task", both, 0, 2);

        Assert.Equal(["Both", "Charge Card"], At(3, All with { Text = "card" }).Rows.Select(row => row.Name));
    }

    [Fact]
    public void A_failed_attempt_and_the_wait_for_a_token_have_their_time()
    {
        var visit = Visit("Ask", "Task", null, 0, null);
        visit.Begin(null);
        visit.Fail("Busy", "no", Start.AddSeconds(1));
        visit.Begin(null);
        visit.Wait(Start.AddSeconds(2));

        var row = At(9, All).Rows[0];

        Assert.Equal([1000d], row.Failures);
        Assert.Equal((2000d, "waiting", "Busy"), (row.WaitsFrom, row.Status, row.Error));
    }

    private Timeline At(double seconds, TimelineFilter filter) => Timeline.Of(_visits, Start, Start.AddSeconds(seconds), filter);

    private StateVisit Visit(string name, string type, StateVisit? parent, double from, double? to, long? item = null, bool failed = false)
    {
        var visit = new StateVisit(_visits.Count, name, type, parent, item, Start.AddSeconds(from), JsonValues.Parse("{}"));
        _visits.Add(visit);
        if (failed)
        {
            visit.Fail("Wrong", null, Start.AddSeconds(from));
        }
        else if (to is { } end)
        {
            visit.Exit(default(JsonElement), null, Start.AddSeconds(end));
        }

        return visit;
    }
}
