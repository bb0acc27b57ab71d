using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A state whose fields are complete, with the transitions apart so that the graph need not read them back.</summary>
internal sealed record RenderedState(string Name, Node Node, JsonObject Body, IReadOnlyList<Transition> Transitions)
{
    /// <summary>The states inside a Parallel or a Map, one scope a branch.</summary>
    internal IReadOnlyList<StateScope> Branches { get; init; } = [];

    internal string Type => (string)Body["Type"]!;

    /// <summary>The same work that leads to the same places: one state is enough for both.</summary>
    internal bool IsSameAs(RenderedState other) => DoesTheSameAs(other) && Transitions.SequenceEqual(other.Transitions);

    internal bool DoesTheSameAs(RenderedState other) =>
        ReferenceEquals(Node, other.Node) || (Branches.Count == 0 && other.Branches.Count == 0 && JsonNode.DeepEquals(Work(Body), Work(other.Body)));

    private static JsonNode Work(JsonObject body)
    {
        var work = body.DeepClone().AsObject();
        work.Remove("Next");
        work.Remove("End");
        work.Remove("Default");
        foreach (var path in (work["Catch"] as JsonArray ?? []).Concat(work["Choices"] as JsonArray ?? []))
        {
            path!.AsObject().Remove("Next");
        }

        return work;
    }
}
