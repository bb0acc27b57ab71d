using System.Linq.Expressions;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;
using AsteroidWorkflows.Flow.Graphs;

namespace AsteroidWorkflows.Flow.Rendering;

internal sealed record ChoiceNode(string Name, IReadOnlyList<ChoiceRule> Rules, Node Otherwise) : Node
{
    internal string? Comment { get; init; }

    internal LambdaExpression? OtherwiseOutput { get; init; }

    internal IReadOnlyList<Assignment> OtherwiseAssignments { get; init; } = [];

    protected override RenderedState Place(Section section, Continuation next)
    {
        var self = section.AddSection();
        var state = new StateBuilder(new ChoiceState(Name), section.Scope);
        state.Body["Type"] = "Choice";
        state.AddComment(Comment);
        state.Body["Choices"] = new JsonArray([.. Rules.Select(rule => Rule(state, rule, section, next))]);
        if (OtherwiseOutput is { } output)
        {
            state.Body["Output"] = state.Template("Output", output, Jsonata.Input);
        }

        state.Variables.Assign(state, state.Body, OtherwiseAssignments, Jsonata.Input);
        state.Add(new(EdgeKind.Otherwise, Otherwise.Render(section.AddSection(), next), "", state.Body));
        return section.Scope.Workflow.Place(state.Build(), self);
    }

    private static JsonObject Rule(StateBuilder state, ChoiceRule rule, Section section, Continuation next)
    {
        var condition = state.Translate("When", rule.Condition).Single(rule.Condition, Jsonata.Input);
        var written = new JsonObject { ["Condition"] = condition };
        if (rule.Output is { } output)
        {
            written["Output"] = state.Template("Output", output, Jsonata.Input);
        }

        state.Variables.Assign(state, written, rule.Assignments, Jsonata.Input);
        state.Add(new(EdgeKind.Choice, rule.Then.Render(section.AddSection(), next), Label(condition), written));
        return written;
    }

    private static string Label(string condition) => condition[3..^3].Replace("$states.input.", "", StringComparison.Ordinal);

    /// <summary>Carries the name for the builder; a Choice leads on by its rules.</summary>
    private sealed record ChoiceState(string Name) : StateNode(Name)
    {
        protected override void Describe(StateBuilder state)
        {
        }
    }
}
