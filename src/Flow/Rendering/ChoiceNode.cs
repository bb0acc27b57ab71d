using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;
using AsteroidWorkflows.Flow.Graphs;

namespace AsteroidWorkflows.Flow.Rendering;

internal sealed record ChoiceNode(string Name, IReadOnlyList<ChoiceRule> Rules, Node Otherwise) : Node
{
    internal override string Render(Section section, Continuation next)
    {
        var self = section.AddSection();
        var state = new StateBuilder(new ChoiceState(Name), section.Scope);
        state.Body["Type"] = "Choice";
        state.Body["Choices"] = new JsonArray([.. Rules.Select(rule => Rule(state, rule, section, next))]);
        var otherwise = Otherwise.Render(section.AddSection(), next);
        state.Body["Default"] = otherwise;
        state.Add(new(EdgeKind.Otherwise, otherwise, ""));
        return section.Scope.Workflow.Place(state.Build(), self);
    }

    private static JsonObject Rule(StateBuilder state, ChoiceRule rule, Section section, Continuation next)
    {
        var condition = state.Translate("When").Single(rule.Condition, Jsonata.Input);
        var target = rule.Then.Render(section.AddSection(), next);
        state.Add(new(EdgeKind.Choice, target, Label(condition)));
        return new() { ["Condition"] = condition, ["Next"] = target };
    }

    private static string Label(string condition) => condition[3..^3].Replace("$states.input.", "", StringComparison.Ordinal);

    /// <summary>Carries the name for the builder; a Choice leads on by its rules.</summary>
    private sealed record ChoiceState(string Name) : StateNode(Name)
    {
        protected override void Describe(StateBuilder state, Continuation next)
        {
        }
    }
}
