using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Finds everything that is wrong with a definition, as ValidateStateMachineDefinition does, in AWS's words where they are known.</summary>
public static class DefinitionValidator
{
    /// <summary>Every problem of <paramref name="definition"/>, in its order; empty where it can be run.</summary>
    /// <param name="definition">The text of the definition.</param>
    /// <param name="express">Whether it is for an Express state machine, which does not wait for tasks.</param>
    public static IReadOnlyList<DefinitionProblem> Validate(string definition, bool express = false)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (string.IsNullOrWhiteSpace(definition))
        {
            return [new(ProblemCodes.Missing, "Received a null or empty workflow input.", null)];
        }

        if (JsonSyntax.FindError(definition, JsonDepth.MostOfDefinition) is { } error)
        {
            return [new(ProblemCodes.Json, $"{error.Message}\n at {error.Location}", error.Location)];
        }

        try
        {
            return Validate(JsonValues.Parse(definition, JsonDepth.MostOfDefinition), express);
        }
        catch (JsonException refused)
        {
            // What our own reader refuses on top, such as a lone surrogate.
            return [new(ProblemCodes.Json, refused.Message, "/")];
        }
    }

    /// <summary>As <see cref="Validate(string, bool)"/>, of a definition that has been parsed.</summary>
    public static IReadOnlyList<DefinitionProblem> Validate(JsonElement definition, bool express = false)
    {
        var problems = new ProblemList();
        var graph = new Node(definition, "/");
        GraphValidator.ValidateMachine(graph, express, problems);

        // Where states can't even be read, what they lead to says nothing.
        if (problems.All.Count == 0)
        {
            TransitionValidator.Validate(graph, problems);
        }

        return problems.All;
    }

    /// <summary>What can be run but is hardly meant, such as a path in a field whose name does not end with <c>.$</c>.</summary>
    /// <exception cref="InvalidDefinitionException">The definition can't be run.</exception>
    public static IReadOnlyList<DefinitionProblem> FindWarnings(string definition) => WarningFinder.Find(StateMachine.Parse(definition));

    /// <summary>As <see cref="Validate(JsonElement, bool)"/>, for a state on its own, which may lead anywhere.</summary>
    internal static IReadOnlyList<DefinitionProblem> ValidateWithoutTransitions(JsonElement definition)
    {
        var problems = new ProblemList();
        GraphValidator.ValidateMachine(new Node(definition, "/"), express: false, problems);
        return problems.All;
    }
}
