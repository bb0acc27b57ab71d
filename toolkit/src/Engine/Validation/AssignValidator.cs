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
            if (name == StatesVariable.Name)
            {
                problems.Add(ProblemCodes.ReservedVariable, $"Cannot assign to reserved variable '${name}'.", node.Location);
            }
            else if (!VariableName.IsValid(name))
            {
                problems.Add(
                    ProblemCodes.VariableName, $"Invalid variable name '{name}': the variable name contains invalid characters.", node.Location);
            }
        }
    }
}
