using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Validation;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>Finds the state that a test is about.</summary>
internal static class StateFinder
{
    /// <summary>The name of a state that is given without a definition around it.</summary>
    public const string LoneName = "StateName";

    public static State Find(TestStateRequest request) => request.StateName is { } name ? FindNamed(request.Definition, name) : ReadLone(request.Definition);

    private static State FindNamed(string definition, string name)
    {
        try
        {
            return Find(StateMachine.Parse(definition), name) ?? throw TestStateException.Invalid("State not found in definition");
        }
        catch (InvalidDefinitionException refused)
        {
            throw TestStateException.InvalidDefinition(refused.Problems);
        }
    }

    private static State? Find(StateGraph graph, string name)
    {
        if (graph.States.TryGetValue(name, out var state))
        {
            return state;
        }

        return graph.States.Values
            .SelectMany(inner => inner switch
            {
                ParallelState parallel => parallel.Branches,
                MapState map => [map.Processor],
                _ => Array.Empty<StateGraph>(),
            })
            .Select(inner => Find(inner, name))
            .FirstOrDefault(found => found is not null);
    }

    // Where the state leads is not part of the test.
    private static State ReadLone(string definition)
    {
        if (JsonSyntax.FindError(definition, JsonDepth.MostOfDefinition) is not null)
        {
            throw TestStateException.InvalidDefinition(DefinitionValidator.Validate(definition));
        }

        var machine = $$"""{"StartAt":"{{LoneName}}","States":{"{{LoneName}}":{{definition}} } }""";
        var problems = DefinitionValidator.ValidateWithoutTransitions(JsonValues.Parse(machine, JsonDepth.MostRead));
        return problems.Count == 0
            ? DefinitionReader.ReadUnchecked(machine).States[LoneName]
            : throw TestStateException.InvalidDefinition(problems);
    }
}
