using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Server.Page.States;

namespace AsteroidWorkflows.Server.Page.Endpoints;

/// <summary>A state of an execution: its definition, its visits, and one of them in full.</summary>
internal static class StateDetails
{
    private const int MostVisits = 500;

    public static object Answer(PageRequest request)
    {
        var execution = request.Execution("execution");
        var name = request.Required("state");
        var number = request.Number("visit", -1, -1, int.MaxValue);
        return request.Context.VisitsOf(execution).Read(all =>
        {
            var visits = all.Where(visit => visit.Name == name).ToList();
            var shown = visits.Find(visit => visit.Number == number) ?? visits.MaxBy(visit => (visit.Status, visit.Number));
            return new
            {
                Name = name,
                Definition = Find(execution.StateMachine.Definition, name) is { } state ? PageJson.Text(state.Source) : null,
                Total = visits.Count,
                Visits = visits.TakeLast(MostVisits).Select(visit => new { visit.Number, Status = StateSummary.Word(visit.Status), visit.Entered, Place = PlaceOf(visit) }),
                Visit = shown is null ? null : Describe(shown, execution),
            };
        });
    }

    private static object Describe(StateVisit visit, WorkflowExecution execution) => new
    {
        visit.Number,
        visit.Type,
        Status = StateSummary.Word(visit.Status),
        visit.Entered,
        visit.Exited,
        Milliseconds = (visit.Exited - visit.Entered)?.TotalMilliseconds,
        visit.Attempts,
        Place = PlaceOf(visit),
        Input = PageJson.Text(visit.Input),
        Output = PageJson.Text(visit.Output),
        visit.Errors,
        Variables = visit.Variables?.ToDictionary(variable => variable.Key, variable => PageJson.Text(variable.Value)),
        Iterations = IterationCounts.Of(visit, execution),
    };

    /// <summary>In which items of Maps a visit lies, outermost first; null: in none.</summary>
    private static string? PlaceOf(StateVisit visit)
    {
        var items = new List<string>();
        for (var outer = visit; outer is not null; outer = outer.Parent)
        {
            if (outer.Iteration is { } index)
            {
                items.Insert(0, $"item {index}");
            }
        }

        return items.Count == 0 ? null : string.Join(", ", items);
    }

    private static State? Find(StateGraph graph, string name) => graph.States.TryGetValue(name, out var found)
        ? found
        : graph.States.Values.SelectMany(Inner).Select(inner => Find(inner, name)).FirstOrDefault(state => state is not null);

    private static IEnumerable<StateGraph> Inner(State state) => state switch
    {
        MapState map => [map.Processor],
        ParallelState parallel => parallel.Branches,
        _ => [],
    };
}
