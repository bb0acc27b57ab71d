using AsteroidWorkflows.Engine.Choices;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks the rules of a Choice.</summary>
internal static class ChoiceValidator
{
    private const int DeepestNesting = 64;
    private static readonly HashSet<string> TransitionFields = ["Next", "Comment", "Assign", "Output"];
    private static readonly string[] Combinations = ["And", "Or", "Not"];

    public static void Validate(Node state, ValidationContext context, ProblemList problems)
    {
        if (state["Default"].IsPresent)
        {
            problems.IsText(state["Default"]);
        }

        if (!problems.Has(state, "Choices") || !problems.IsFilledArray(state["Choices"]))
        {
            return;
        }

        foreach (var rule in state["Choices"].Items.Where(problems.IsObject))
        {
            if (problems.Has(rule, "Next"))
            {
                problems.IsText(rule["Next"]);
            }

            StateFields.ValidateLanguage(rule, rule.Location, context, problems);
            ExpressionValidator.IsTemplate(rule["Assign"], context, problems, isObject: true);
            AssignValidator.Validate(rule["Assign"], problems);
            if (context.IsJsonata)
            {
                ExpressionValidator.IsTemplate(rule["Output"], context, problems);
                ValidateCondition(rule, context, problems);
            }
            else
            {
                ValidateRule(rule, isTop: true, 0, problems);
            }
        }
    }

    private static void ValidateCondition(Node rule, ValidationContext context, ProblemList problems)
    {
        problems.HasOnly(rule, new HashSet<string>(TransitionFields) { "Condition" });
        var condition = rule["Condition"];
        if (problems.Has(rule, "Condition") && !ExpressionValidator.IsExpression(condition, context, problems))
        {
            problems.IsBoolean(condition);
        }
    }

    private static void ValidateRule(Node rule, bool isTop, int depth, ProblemList problems)
    {
        if (depth > DeepestNesting)
        {
            problems.Add(ProblemCodes.Nesting, $"Choice rules are nested deeper than {DeepestNesting} levels", rule.Location);
            return;
        }

        if (!problems.IsObject(rule))
        {
            return;
        }

        var operators = rule.Members
            .Where(member => member.Name != "Variable" && !(TransitionFields.Contains(member.Name) && (isTop || member.Name == "Comment")))
            .ToList();
        if (operators is not [var (name, operand)])
        {
            problems.Add(
                operators.Count == 0
                    ? "A choice rule needs an operator"
                    : $"There should only be one of the following fields: [{string.Join(", ", operators.Select(static field => field.Name))}]",
                rule.Location);
            return;
        }

        if (Combinations.Contains(name))
        {
            ValidateCombination(name, operand, depth, problems);
        }
        else
        {
            ValidateTest(rule, name, operand, problems);
        }
    }

    private static void ValidateCombination(string name, Node operand, int depth, ProblemList problems)
    {
        if (name == "Not")
        {
            ValidateRule(operand, isTop: false, depth + 1, problems);
        }
        else if (problems.IsFilledArray(operand))
        {
            foreach (var part in operand.Items)
            {
                ValidateRule(part, isTop: false, depth + 1, problems);
            }
        }
    }

    private static void ValidateTest(Node rule, string name, Node operand, ProblemList problems)
    {
        const string PathSuffix = "Path";
        var isPath = name.EndsWith(PathSuffix, StringComparison.Ordinal);
        var comparison = ChoiceComparison.Find(isPath ? name[..^PathSuffix.Length] : name);
        var isKnown = TypeTest.Find(name) is not null || (comparison is not null && (!isPath || comparison.HasPathForm));
        if (!isKnown)
        {
            problems.Add($"Field '{name}' is not supported", rule.Location);
            return;
        }

        if (problems.Has(rule, "Variable"))
        {
            ExpressionValidator.IsReferencePath(rule["Variable"], problems);
        }

        if (comparison is null)
        {
            problems.IsBoolean(operand);
        }
        else if (isPath)
        {
            ExpressionValidator.IsReferencePath(operand, problems);
        }
        else if (!comparison.Takes(operand.Value))
        {
            ReportOperand(name, operand, problems);
        }
    }

    private static void ReportOperand(string name, Node operand, ProblemList problems)
    {
        if (name.StartsWith("Timestamp", StringComparison.Ordinal))
        {
            StateValidator.IsTimestamp(operand, problems);
            return;
        }

        problems.Add($"Expected value of type {TypeOf(name)}", operand.Location);
    }

    private static string TypeOf(string name) => name switch
    {
        _ when name.StartsWith("Numeric", StringComparison.Ordinal) => "Number",
        _ when name.StartsWith("Boolean", StringComparison.Ordinal) => "Boolean",
        _ => "String",
    };
}
