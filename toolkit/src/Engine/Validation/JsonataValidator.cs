using AsteroidWorkflows.Engine.Templates;
using AsteroidWorkflows.Jsonata;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks an expression: its syntax, and that what it reads exists where it stands.</summary>
internal static class JsonataValidator
{
    public static void Validate(string expression, string location, StatesResult result, ProblemList problems)
    {
        try
        {
            var references = JsonataExpression.Parse(expression, JsonataDialect.StepFunctions).References;
            foreach (var problem in references.Select(reference => ProblemOf(reference, result)).OfType<string>().Distinct())
            {
                problems.Add(ProblemCodes.UnsupportedJsonata, problem, location);
            }
        }
        catch (JsonataException refused)
        {
            problems.Add(ProblemCodes.Jsonata, refused.Detail, location);
        }
    }

    // There is no input document: everything comes through $states and the variables.
    private static string? ProblemOf(JsonataReference reference, StatesResult result) => reference.Variable switch
    {
        "" => $"Reference to '{(reference.IsName ? reference.Path[0] : "$")}' at the top level is not supported.",
        "$" => "Reference to '$$' is not supported.",
        StatesVariable.Name when reference.Path is [var field, ..] && !Exists(field, result) =>
            $"Field '${StatesVariable.Name}.{field}' does not exist.",
        _ => null,
    };

    private static bool Exists(string field, StatesResult result) => field switch
    {
        "input" or "context" => true,
        "result" => result == StatesResult.Result,
        "errorOutput" => result == StatesResult.ErrorOutput,
        _ => false,
    };
}
