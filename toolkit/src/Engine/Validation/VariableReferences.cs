using System.Text.Json;
using AsteroidWorkflows.Engine.Choices;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Which states read which variables, as DescribeStateMachine tells.</summary>
public static class VariableReferences
{
    /// <summary>The names of the variables that each state reads, sorted; states that read none are left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(StateMachine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var references = new OrderedDictionary<string, IReadOnlyList<string>>();
        Collect(machine, references);
        return references;
    }

    private static void Collect(StateGraph graph, OrderedDictionary<string, IReadOnlyList<string>> references)
    {
        foreach (var state in graph.States.Values)
        {
            string[] names = [.. Of(state).Distinct().Order(StringComparer.Ordinal)];
            if (names.Length > 0)
            {
                references[state.Name] = names;
            }

            IEnumerable<StateGraph> inner = state switch
            {
                ParallelState parallel => parallel.Branches,
                MapState map => [map.Processor],
                _ => [],
            };
            foreach (var below in inner)
            {
                Collect(below, references);
            }
        }
    }

    private static IEnumerable<string> Of(State state)
    {
        foreach (var field in state.Source.EnumerateObject())
        {
            foreach (var name in Of(field, state))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<string> Of(JsonProperty field, State state) => field.Name switch
    {
        "Comment" or "Result" or "Branches" or "ItemProcessor" or "Iterator" => [],
        "Choices" => ((ChoiceState)state).Choices.SelectMany(rule =>
            ChoiceCondition.Compile(rule.Source, state.QueryLanguage, field.Name).Variables
                .Concat(OfTemplate(rule.Assign, state))
                .Concat(OfTemplate(rule.Output, state))),
        "Catch" => ((WorkState)state).Catch.SelectMany(catcher =>
            OfTemplate(catcher.Assign, state).Concat(OfTemplate(catcher.Output, state))),
        _ when state.QueryLanguage == QueryLanguage.JSONata => OfTemplate(field.Value, state),
        _ => OfJsonPath(field.Name, field.Value, state),
    };

    // Fields such as SecondsPath hold a path themselves; MaxItemsPath and its like stand one level below.
    private static IEnumerable<string> OfJsonPath(string name, JsonElement value, State state) => value.ValueKind switch
    {
        JsonValueKind.String when name.EndsWith("Path", StringComparison.Ordinal) =>
            PathOrIntrinsic.TryParse(value.GetString()!, out var expression)
                ? expression.Paths.Select(static path => path.Variable).OfType<string>()
                : [],
        JsonValueKind.Object when name is "ItemReader" or "ResultWriter" or "ItemBatcher" or "ReaderConfig" =>
            value.EnumerateObject().SelectMany(member => OfJsonPath(member.Name, member.Value, state)),
        _ => OfTemplate(value, state),
    };

    private static IEnumerable<string> OfTemplate(JsonElement template, State state) =>
        template.ValueKind == JsonValueKind.Undefined ? [] : Template.Compile(template, state.QueryLanguage, "").Variables;
}
