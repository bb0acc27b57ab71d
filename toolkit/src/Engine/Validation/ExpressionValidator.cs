using System.Text.Json;
using AsteroidWorkflows.Engine.Paths;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks paths, templates and expressions.</summary>
internal static class ExpressionValidator
{
    public static void IsPath(Node node, ProblemList problems)
    {
        if (node.IsPresent && node.Value.ValueKind != JsonValueKind.Null && !(node.IsText && StatesPath.TryParse(node.Text, out _)))
        {
            problems.Add("Value must be a valid JSONPath.", node.Location);
        }
    }

    public static void IsReferencePath(Node node, ProblemList problems, bool nullable = false, bool inputOnly = false)
    {
        if (!node.IsPresent || (nullable && node.Value.ValueKind == JsonValueKind.Null) || !problems.IsText(node))
        {
            return;
        }

        if (!node.Text.StartsWith('$'))
        {
            problems.Add("Value is not a Reference Path: Reference path didn't start with '$'", node.Location);
        }
        else if (!StatesPath.TryParse(node.Text, out var path) || !path.IsReference || (inputOnly && path.Root != StatesPathRoot.Input))
        {
            problems.Add("Value is not a Reference Path", node.Location);
        }
    }

    public static void IsPathOrIntrinsic(Node node, ProblemList problems)
    {
        if (node.IsPresent && problems.IsText(node) && !PathOrIntrinsic.TryParse(node.Text, out _))
        {
            problems.Add("Value must be a valid JSONPath or a valid intrinsic function call", node.Location);
        }
    }

    /// <summary>Checks a template of the state's query language.</summary>
    public static void IsTemplate(Node node, ValidationContext context, ProblemList problems, bool isObject = false)
    {
        if (!node.IsPresent || (isObject && !IsObjectOrExpression(node, context, problems)))
        {
            return;
        }

        if (context.IsJsonata)
        {
            HasExpressions(node, context, problems);
        }
        else
        {
            HasPaths(node, problems);
        }
    }

    /// <summary>A number, or in JSONata an expression that gives one.</summary>
    public static void IsInteger(
        Node node, long least, ValidationContext context, ProblemList problems, long most = ProblemList.LargestInteger)
    {
        if (!IsExpression(node, context, problems))
        {
            problems.IsInteger(node, least, most);
        }
    }

    /// <summary>Whether the value is meant as a JSONata expression, which is checked on the way.</summary>
    public static bool IsExpression(Node node, ValidationContext context, ProblemList problems)
    {
        if (!context.IsJsonata || !node.IsText)
        {
            return false;
        }

        if (JsonataText.TryUnwrap(node.Text, out var text))
        {
            JsonataValidator.Validate(text, node.Location, context.Result, problems);
            return true;
        }

        if (!JsonataText.IsHalfOpen(node.Text))
        {
            return false;
        }

        problems.Add("JSONata string must start with {% and end with %}", node.Location);
        return true;
    }

    private static bool IsObjectOrExpression(Node node, ValidationContext context, ProblemList problems) =>
        (context.IsJsonata && node.IsText && JsonataText.IsMeant(node.Text)) || problems.IsObject(node);

    private static void HasExpressions(Node node, ValidationContext context, ProblemList problems)
    {
        IsExpression(node, context, problems);
        foreach (var (_, member) in node.Members)
        {
            HasExpressions(member, context, problems);
        }

        foreach (var item in node.Items)
        {
            HasExpressions(item, context, problems);
        }
    }

    private static void HasPaths(Node node, ProblemList problems)
    {
        foreach (var (name, member) in node.Members)
        {
            if (!name.EndsWith(JsonPathTemplateCompiler.Suffix, StringComparison.Ordinal))
            {
                HasPaths(member, problems);
            }
            else if (!member.IsText || !PathOrIntrinsic.TryParse(member.Text, out _))
            {
                problems.Add(
                    $"The value for the field '{name}' must be a valid JSONPath or a valid intrinsic function call", node.Location);
            }
        }

        foreach (var item in node.Items)
        {
            HasPaths(item, problems);
        }
    }
}
