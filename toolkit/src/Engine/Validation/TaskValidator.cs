namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks what only a Task has.</summary>
internal static class TaskValidator
{
    public static void Validate(Node state, ValidationContext context, ProblemList problems)
    {
        if (problems.Has(state, "Resource") && problems.IsText(state["Resource"]))
        {
            ResourceValidator.Validate(state["Resource"], context, problems);
        }

        if (state["Credentials"].IsPresent && state["Resource"].IsText && state["Resource"].Text.Contains(":activity:", StringComparison.Ordinal))
        {
            problems.Add("The field 'Credentials' is not supported for activities", state["Credentials"].Location);
        }

        ValidateCredentials(state["Credentials"], context, problems);
        foreach (var name in (string[])["TimeoutSeconds", "HeartbeatSeconds"])
        {
            problems.HasAtMostOne(state, name, name + "Path");
            ExpressionValidator.IsInteger(state[name], 1, context, problems);
            ExpressionValidator.IsReferencePath(state[name + "Path"], problems);
        }
    }

    private static void ValidateCredentials(Node credentials, ValidationContext context, ProblemList problems)
    {
        if (!credentials.IsPresent || ExpressionValidator.IsExpression(credentials, context, problems) || !problems.IsObject(credentials))
        {
            return;
        }

        if (!credentials["RoleArn"].IsPresent && (context.IsJsonata || !credentials["RoleArn.$"].IsPresent))
        {
            problems.Add("The field 'RoleArn' is required but was missing", credentials.Location);
        }

        ExpressionValidator.IsTemplate(credentials, context, problems);
    }
}
