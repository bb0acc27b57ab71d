using AsteroidWorkflows.Engine.Paths;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks the names of the variables that are assigned.</summary>
internal static class AssignValidator
{
    public static void Validate(Node assign, ProblemList problems)
    {
        foreach (var (field, node) in assign.Members)
        {
            var name = field.EndsWith(JsonPathTemplateCompiler.Suffix, StringComparison.Ordinal)
                ? field[..^JsonPathTemplateCompiler.Suffix.Length]
                : field;
            if (!VariableName.IsValid(name) || name == StatesVariable.Name)
            {
                problems.Add($"'{name}' is not a valid variable name", node.Location);
            }
        }
    }
}
