using System.Linq.Expressions;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;
using AsteroidWorkflows.Flow.Graphs;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>Collects the fields of one state.</summary>
internal sealed class StateBuilder(StateNode node, StateScope scope)
{
    private readonly List<Transition> _transitions = [];
    private readonly List<Branch> _branches = [];

    internal JsonObject Body { get; } = [];

    internal StateScope Scope => scope;

    internal WorkflowContext Workflow => scope.Workflow;

    /// <summary>The place of the states that handle this one's errors: in the order of the states that they belong to.</summary>
    internal Section Handlers { get; } = scope.AddHandler();

    internal Variables Variables { get; } = new();

    internal string Name => node.Name;

    internal StateNode Node => node;

    /// <summary>Translates the field's expression, after a look at what it takes from the context.</summary>
    internal Translator Translate(string field, Expression expression, ServiceSpelling? service = null, ScopePlace? place = null)
    {
        var variables = ContextCheck.Check(this, expression, place ?? scope.Place);
        variables.ForEach(Variables.Read);
        return new Translator(Workflow, Name, field, service).Reserving(variables.Select(variable => variable.Name));
    }

    /// <summary>Translates a field's expression; the texts stand for its parameters in their order, and those without one may not be used.</summary>
    internal JsonNode? Template(string field, LambdaExpression expression, params ReadOnlySpan<Jsonata?> parameters) =>
        Translate(field, expression).Template(expression, parameters);

    internal void LeadTo(RenderedState next) => Add(new(EdgeKind.Next, next, "", Body));

    internal void Add(Transition transition) => _transitions.Add(transition);

    /// <summary>Renders a branch; its states are written into the object once they have their names.</summary>
    internal JsonObject Branch(Node branch, Type endType, JsonObject? target = null, ScopePlace? place = null)
    {
        target ??= [];
        _branches.Add(new(StateScope.Render(Workflow, branch, endType, place ?? scope.Place), target));
        return target;
    }

    /// <summary>Adds a comment behind the type, where readers look for it.</summary>
    internal void AddComment(string? comment)
    {
        if (comment is not null)
        {
            Body.Insert(1, "Comment", !comment.Contains("${", StringComparison.Ordinal)
                ? comment
                : throw Error($"the comment '{comment}' holds what looks like a token of the deployment. Write it without '${{'."));
        }
    }

    internal JsonNode Seconds(string field, TimeSpan time) => Workflow.Seconds(Name, field, time);

    internal Exception Error(string what) => Workflow.Error(Name, what);

    internal RenderedState Build() => new(node, Body, _transitions, _branches, Variables);
}
