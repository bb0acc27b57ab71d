using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A set of states that can lead to one another: the workflow itself, a branch, or the body of a Map.</summary>
internal sealed class StateScope
{
    private readonly Dictionary<Node, Dictionary<string, string>> _rendered = new(ReferenceEqualityComparer.Instance);
    private readonly Section _root;
    private readonly Section _handlers;

    private StateScope(WorkflowContext workflow, Type endType)
    {
        Workflow = workflow;
        EndType = endType;
        _root = new(this);
        Main = _root.AddSection();
        _handlers = _root.AddSection();
    }

    internal WorkflowContext Workflow { get; }

    /// <summary>The type with which every path of this scope ends.</summary>
    internal Type EndType { get; }

    internal string StartAt { get; private set; } = "";

    internal IEnumerable<RenderedState> States => _root.States();

    private Section Main { get; }

    internal static StateScope Render(WorkflowContext workflow, Node node, Type endType)
    {
        var scope = new StateScope(workflow, endType);
        scope.StartAt = node.Render(scope.Main, Continuation.End);
        return scope;
    }

    /// <summary>A place after the main path, where the states are that run only after an error.</summary>
    internal Section AddHandler() => _handlers.AddSection();

    /// <summary>The name under which this very node stands here already and leads to the same state.</summary>
    internal string? Find(Node node, string? next) => _rendered.GetValueOrDefault(node)?.GetValueOrDefault(next ?? "");

    internal void Remember(Node node, string? next, string name)
    {
        if (!_rendered.TryGetValue(node, out var names))
        {
            _rendered[node] = names = [];
        }

        names[next ?? ""] = name;
    }

    internal void WriteTo(JsonObject target)
    {
        target["StartAt"] = StartAt;
        var states = new JsonObject();
        foreach (var state in States)
        {
            states[state.Name] = state.Body;
        }

        target["States"] = states;
    }
}
