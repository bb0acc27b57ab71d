namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks the call of S3 that a distributed Map reads or writes with.</summary>
internal static class ServiceResource
{
    public static void IsOneOf(Node resource, ProblemList problems, params string[] actions)
    {
        // A placeholder of a template that is not filled in yet can't be judged.
        if (!problems.IsText(resource) || resource.Text.Contains("${", StringComparison.Ordinal))
        {
            return;
        }

        var isKnown = resource.Text.Split(':') is ["arn", { Length: > 0 }, "states", "", "", "s3", var action] && actions.Contains(action);
        if (!isKnown)
        {
            problems.Add("The field 'Resource' does not match any of the allowed values", resource.Location);
        }
    }

    public static void ValidateArguments(Node call, ValidationContext context, ProblemList problems)
    {
        ExpressionValidator.IsTemplate(call["Parameters"], context, problems);
        if (context.IsJsonata)
        {
            ExpressionValidator.IsTemplate(call["Arguments"], context, problems);
        }
    }
}
