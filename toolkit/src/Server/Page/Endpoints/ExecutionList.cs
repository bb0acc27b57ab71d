using System.Globalization;
using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.Server.Page.Endpoints;

/// <summary>The executions of a workflow, the newest first, in pages. A page follows the last item of the one before: what starts in between shifts nothing.</summary>
internal static class ExecutionList
{
    public static object Answer(PageRequest request)
    {
        var machine = request.Workflow("workflow");
        var (status, name) = (request.Text("status"), request.Text("name"));
        var waiting = request.Context.Engine.Tokens.Waiting.Select(task => task.Execution).ToHashSet();
        var all = request.Context.Engine.Executions
            .Where(execution => execution.StateMachine.Arn == machine.Arn
                && (status is null || Matches(execution, status, waiting))
                && (name is null || execution.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        var size = request.Number("size", 50, 1, 200);
        var after = request.Text("after") is { } text ? Place.Parse(text) : Place.First;
        var page = all.Select(execution => (execution, place: Place.Of(execution)))
            .Where(item => item.place.CompareTo(after) > 0)
            .OrderBy(item => item.place)
            .Take(size + 1)
            .ToList();
        return new
        {
            Executions = page.Take(size).Select(item => ExecutionItem.Of(item.execution, waiting.Contains(item.execution))),
            Total = all.Count,
            Next = page.Count > size ? page[size - 1].place.ToString() : null,
        };
    }

    private static bool Matches(WorkflowExecution execution, string status, HashSet<WorkflowExecution> waiting) =>
        status == "WAITING" ? waiting.Contains(execution) : ExecutionItem.StatusOf(execution) == status;

    /// <summary>Sorts the executions that were started last first; those that are about to start before them all.</summary>
    private readonly record struct Place(long Before, string Arn) : IComparable<Place>
    {
        public static Place First => new(long.MinValue, "");

        public static Place Of(WorkflowExecution execution) => new(-(ExecutionItem.StartedOf(execution) ?? DateTimeOffset.MaxValue).UtcTicks, execution.Arn);

        public static Place Parse(string text) => text.Split(' ', 2) is [var ticks, var arn] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var number)
            ? new Place(number, arn)
            : throw new PageException("'after' is no place in a list.");

        public int CompareTo(Place other) => Before != other.Before ? Before.CompareTo(other.Before) : string.CompareOrdinal(Arn, other.Arn);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Before} {Arn}");
    }
}
