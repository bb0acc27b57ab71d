using System.Text.Json;
using AsteroidWorkflows.Engine.Validation;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Turns the States Language into the model. It goes through to the end and reports everything it could not read.</summary>
internal static class DefinitionReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = true, MaxDepth = Json.JsonDepth.MostOfDefinition };

    public static StateMachine Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = DefinitionValidator.Validate(text).ToList();
        if (problems.Exists(static problem => !problem.IsWarning))
        {
            throw new InvalidDefinitionException(problems);
        }

        return ReadUnchecked(text);
    }

    /// <summary>Reads what has been validated.</summary>
    public static StateMachine ReadUnchecked(string text)
    {
        using var document = JsonDocument.Parse(text, Options);
        return Read(document.RootElement.Clone(), text);
    }

    private static StateMachine Read(JsonElement json, string text)
    {
        var problems = new List<DefinitionProblem>();
        var fields = new Fields(json, "/", problems);
        var machine = new StateMachine(fields, text);
        return problems.Exists(p => !p.IsWarning) ? throw new InvalidDefinitionException(problems) : machine;
    }
}
