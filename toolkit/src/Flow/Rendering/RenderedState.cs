using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Graphs;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>
/// A state whose work is complete. Where it leads is kept apart until all states have their names, which they get in the order in which the
/// definition is read.
/// </summary>
internal sealed class RenderedState(StateNode? node, JsonObject body, IReadOnlyList<Transition> transitions, IReadOnlyList<Branch> branches, Variables variables)
{
    private RenderedState? _itself;

    /// <summary>The name; a number may come to it where the same work is done in several places.</summary>
    internal string Name
    {
        get => _itself is null ? field : _itself.Name;
        set;
    } = node?.Name ?? "";

    /// <summary>The state that this one stands for: itself, unless it is the first of a loop that was still being rendered.</summary>
    internal RenderedState Itself => _itself?.Itself ?? this;

    internal string Type => (string)body["Type"]!;

    internal JsonObject Body => body;

    internal IReadOnlyList<Transition> Transitions => transitions;

    internal IReadOnlyList<Branch> Branches => branches;

    internal Variables Variables => variables;

    /// <summary>A state that is known only once what leads to it has been rendered.</summary>
    internal static RenderedState Placeholder() => new(null, [], [], [], new());

    internal void StandFor(RenderedState state) => _itself = state.Itself;

    /// <summary>The same work that leads to the same places: one state is enough for both.</summary>
    internal bool IsSameAs(RenderedState other) => DoesTheSameAs(other) && transitions.SequenceEqual(other.Transitions);

    internal bool DoesTheSameAs(RenderedState other) =>
        ReferenceEquals(node, other.Node) || (branches.Count == 0 && other.Branches.Count == 0 && JsonNode.DeepEquals(body, other.Body));

    /// <summary>Completes the state once every state has its name.</summary>
    internal void Link()
    {
        foreach (var branch in branches)
        {
            branch.States.WriteTo(branch.Target);
        }

        foreach (var transition in transitions)
        {
            transition.Write();
        }

        if (Type is not ("Choice" or "Succeed" or "Fail") && !transitions.Any(transition => transition.Kind == EdgeKind.Next))
        {
            body["End"] = true;
        }
    }

    private StateNode? Node => node;
}
