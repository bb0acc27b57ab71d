using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>The answer of ValidateStateMachineDefinition, in the API's JSON form.</summary>
public static class ValidationResponse
{
    /// <summary>Validates <paramref name="definition"/>.</summary>
    /// <param name="definition">The text of the definition.</param>
    /// <param name="express">Whether it is for an Express state machine.</param>
    /// <param name="withWarnings">Whether to tell warnings too: what can be run but is hardly meant.</param>
    /// <param name="maxResults">How many diagnostics to tell at most. Default: 100.</param>
    public static JsonElement Of(string definition, bool express = false, bool withWarnings = false, int maxResults = 100)
    {
        var problems = DefinitionValidator.Validate(definition, express);
        var isRefused = problems.Any(static problem => !problem.IsWarning);
        if (withWarnings && !isRefused)
        {
            problems = [.. problems, .. DefinitionValidator.FindWarnings(definition)];
        }

        return JsonValues.ObjectOf(
        [
            KeyValuePair.Create("diagnostics", JsonValues.ArrayOf([.. problems.Take(maxResults).Select(Diagnostic)])),
            KeyValuePair.Create("result", JsonValues.StringOf(isRefused ? "FAIL" : "OK")),
            KeyValuePair.Create("truncated", JsonValues.BooleanOf(problems.Count > maxResults)),
        ]);
    }

    private static JsonElement Diagnostic(DefinitionProblem problem) => JsonValues.Build(problem, static (writer, problem) =>
    {
        writer.WriteStartObject();
        writer.WriteString("code", problem.Code);
        if (problem.Location is not null)
        {
            writer.WriteString("location", problem.Location);
        }

        writer.WriteString("message", problem.Message);
        writer.WriteString("severity", problem.IsWarning ? "WARNING" : "ERROR");
        writer.WriteEndObject();
    });
}
