using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A set of states that can lead to one another: the workflow itself, a branch, or the body of a Map.</summary>
internal sealed class StateScope
{
    private readonly Dictionary<Node, List<(RenderedState? Next, RenderedState State)>> _rendered = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<LoopTarget, RenderedState> _loops = [];
    private readonly Section _main;
    private readonly Section _handlers;

    private StateScope(WorkflowContext workflow, Type endType, ScopePlace place)
    {
        Workflow = workflow;
        EndType = endType;
        Place = place;
        _main = new(this);
        _handlers = new(this);
    }

    internal WorkflowContext Workflow { get; }

    /// <summary>The type with which every path of this scope ends.</summary>
    internal Type EndType { get; }

    /// <summary>Where the states stand: in an item of a Map, in a child execution.</summary>
    internal ScopePlace Place { get; }

    internal RenderedState Start { get; private set; } = null!;

    internal IEnumerable<RenderedState> States => _main.States().Concat(_handlers.States());

    internal static StateScope Render(WorkflowContext workflow, Node node, Type endType, ScopePlace place)
    {
        var scope = new StateScope(workflow, endType, place);
        scope.Start = node.Render(scope._main, Continuation.End);
        return scope;
    }

    /// <summary>A place after the main path, where the states are that run only after an error.</summary>
    internal Section AddHandler() => _handlers.AddSection();

    /// <summary>The state that stands here already for this very node and leads to the same one.</summary>
    internal RenderedState? Find(Node node, RenderedState? next) =>
        _rendered.GetValueOrDefault(node)?.FirstOrDefault(known => ReferenceEquals(known.Next, next)).State;

    internal void Enter(LoopTarget loop, RenderedState first)
    {
        if (!_loops.TryAdd(loop, first))
        {
            throw Workflow.Error(loop.Name, "the loop stands inside of itself. Make it a second loop.");
        }
    }

    internal void Leave(LoopTarget loop) => _loops.Remove(loop);

    /// <summary>The first state of a loop that is being rendered here.</summary>
    internal RenderedState? Find(LoopTarget loop) => _loops.GetValueOrDefault(loop);

    internal void Remember(Node node, RenderedState? next, RenderedState state)
    {
        if (!_rendered.TryGetValue(node, out var known))
        {
            _rendered[node] = known = [];
        }

        known.Add((next, state));
    }

    internal void WriteTo(JsonObject target)
    {
        target["StartAt"] = Start.Name;
        var states = new JsonObject();
        foreach (var state in States)
        {
            state.Link();
            states[state.Name] = state.Body;
        }

        target["States"] = states;
    }
}
