using AsteroidWorkflows.Engine.Choices;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks the rules of a Choice.</summary>
internal static class ChoiceValidator
{
    private const int DeepestNesting = 64;
    private static readonly HashSet<string> TransitionFields = ["Next", "Comment", "Assign", "Output"];
    private static readonly string[] Combinations = ["And", "Or", "Not"];
    private static readonly string[] Forms = [.. Combinations, "Variable", "Condition"];

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

            StateFields.ValidateLanguage(rule, context, problems);
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
        // Fields of the other query language have been told of.
        var tests = rule["Variable"].IsPresent ? rule.Members.Select(static member => member.Name).Where(IsTest) : [];
        problems.HasOnly(rule, new HashSet<string>([.. TransitionFields, .. Forms, .. tests]));
        if (!HasOneForm(rule, problems))
        {
            return;
        }

        var condition = rule["Condition"];
        if (condition.IsPresent && !ExpressionValidator.IsExpression(condition, context, problems))
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

        foreach (var name in TransitionFields.Where(name => !isTop && name != "Comment" && rule[name].IsPresent))
        {
            problems.Add($"Field '{name}' is not supported", rule.Location);
        }

        if (!HasOneForm(rule, problems))
        {
            return;
        }

        foreach (var (name, operand) in rule.Members.Where(static member => Combinations.Contains(member.Name)))
        {
            ValidateCombination(name, operand, depth, problems);
        }

        if (rule["Variable"].IsPresent)
        {
            ExpressionValidator.IsReferencePath(rule["Variable"], problems);
            ValidateTest(rule, problems);
        }
    }

    private static bool HasOneForm(Node rule, ProblemList problems)
    {
        var hasOne = Forms.Count(form => rule[form].IsPresent) == 1;
        if (!hasOne)
        {
            problems.Add($"The object must have only one of the following fields, [{string.Join(", ", Forms)}]", rule.Location);
        }

        return hasOne;
    }

    private static void ValidateTest(Node rule, ProblemList problems)
    {
        var tests = rule.Members.Where(static member => member.Name != "Variable" && !TransitionFields.Contains(member.Name)).ToList();
        foreach (var (name, _) in tests.Where(static test => !IsTest(test.Name)))
        {
            problems.Add($"Field '{name}' is not supported", rule.Location);
        }

        switch (tests.Count(static test => IsTest(test.Name)))
        {
            case 0:
                problems.Add("A choice rule needs an operator", rule.Location);
                break;
            case 1:
                var (name, operand) = tests.Find(static test => IsTest(test.Name));
                ValidateOperand(name, operand, problems);
                break;
            default:
                problems.HasAtMostOne(rule, [.. tests.Select(static test => test.Name).Where(IsTest)]);
                break;
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

    private static bool IsTest(string name) =>
        TypeTest.Find(name) is not null || (Comparison(name, out var isPath) is { } comparison && (!isPath || comparison.HasPathForm));

    private static ChoiceComparison? Comparison(string name, out bool isPath)
    {
        const string PathSuffix = "Path";
        isPath = name.EndsWith(PathSuffix, StringComparison.Ordinal);
        return ChoiceComparison.Find(isPath ? name[..^PathSuffix.Length] : name);
    }

    private static void ValidateOperand(string name, Node operand, ProblemList problems)
    {
        var comparison = Comparison(name, out var isPath);
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
