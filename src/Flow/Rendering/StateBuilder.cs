using System.Linq.Expressions;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;
using AsteroidWorkflows.Flow.Graphs;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>Collects the fields of one state.</summary>
internal sealed class StateBuilder(StateNode node, StateScope scope)
{
    private readonly List<Transition> _transitions = [];
    private readonly List<StateScope> _branches = [];

    internal JsonObject Body { get; } = [];

    internal StateScope Scope => scope;

    internal WorkflowContext Workflow => scope.Workflow;

    internal string Name => node.Name;

    internal Translator Translate(string field, bool forService = false) => new(Workflow, Name, field, forService);

    /// <summary>Translates a field's expression; the texts stand for its parameters in their order, and those without one may not be used.</summary>
    internal JsonNode? Template(string field, LambdaExpression expression, params ReadOnlySpan<Jsonata?> parameters) =>
        Translate(field).Template(expression, parameters);

    internal void LeadTo(string? next)
    {
        if (next is null)
        {
            Body["End"] = true;
        }
        else
        {
            Body["Next"] = next;
            _transitions.Add(new(EdgeKind.Next, next, ""));
        }
    }

    internal void Add(Transition transition) => _transitions.Add(transition);

    internal JsonObject Branch(Node branch, Type endType, JsonObject? target = null)
    {
        var states = StateScope.Render(Workflow, branch, endType);
        _branches.Add(states);
        target ??= [];
        states.WriteTo(target);
        return target;
    }

    internal JsonNode Seconds(string field, TimeSpan time)
    {
        if (time <= TimeSpan.Zero || time.Ticks % TimeSpan.TicksPerSecond != 0 || time.TotalSeconds > 99_999_999)
        {
            throw Workflow.Refuse(Name, $"{field} is {time}: Step Functions counts whole seconds, from 1 to 99,999,999. Give such a time.");
        }

        return (long)time.TotalSeconds;
    }

    internal Exception Refuse(string what) => Workflow.Refuse(Name, what);

    internal RenderedState Build() => new(Name, node, Body, _transitions) { Branches = _branches };
}
