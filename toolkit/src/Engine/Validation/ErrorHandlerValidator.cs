
namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks Retry and Catch.</summary>
internal static class ErrorHandlerValidator
{
    private static readonly HashSet<string> RetrierFields =
        ["Comment", "ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds", "JitterStrategy"];

    private static readonly HashSet<string> CatcherFields = ["Comment", "ErrorEquals", "Next", "ResultPath", "Output", "Assign"];

    public static void Validate(Node state, ValidationContext context, ProblemList problems)
    {
        ValidateEach(state["Retry"], problems, retrier => ValidateRetrier(retrier, problems));
        ValidateEach(state["Catch"], problems, catcher => ValidateCatcher(catcher, context, problems));
    }

    private static void ValidateEach(Node handlers, ProblemList problems, Action<Node> validate)
    {
        if (!handlers.IsPresent || !problems.IsArray(handlers))
        {
            return;
        }

        var items = handlers.Items.ToList();
        for (var index = 0; index < items.Count; index++)
        {
            if (problems.IsObject(items[index]))
            {
                ValidateErrors(items[index], isLast: index == items.Count - 1, problems);
                validate(items[index]);
            }
        }
    }

    private static void ValidateErrors(Node handler, bool isLast, ProblemList problems)
    {
        var errors = handler["ErrorEquals"];
        if (!problems.Has(handler, "ErrorEquals") || !problems.IsFilledArray(errors))
        {
            return;
        }

        foreach (var error in errors.Items)
        {
            if (problems.IsText(error) && error.Text == ErrorNames.All && (errors.Value.GetArrayLength() > 1 || !isLast))
            {
                problems.Add($"{ErrorNames.All} must appear alone and at end of list", error.Location);
            }
        }
    }

    private static void ValidateRetrier(Node retrier, ProblemList problems)
    {
        problems.HasOnly(retrier, RetrierFields);
        problems.IsInteger(retrier["IntervalSeconds"], 0);
        problems.IsInteger(retrier["MaxAttempts"], 0);
        problems.IsNumber(retrier["BackoffRate"], 1, double.MaxValue);
        problems.IsInteger(retrier["MaxDelaySeconds"], 1, 31_622_400);
        problems.IsOneOf(retrier["JitterStrategy"], "NONE", "FULL");
    }

    private static void ValidateCatcher(Node catcher, ValidationContext context, ProblemList problems)
    {
        problems.HasOnly(catcher, CatcherFields);
        if (problems.Has(catcher, "Next"))
        {
            problems.IsText(catcher["Next"]);
        }

        StateFields.ValidateLanguage(catcher, context, problems);
        ExpressionValidator.IsReferencePath(catcher["ResultPath"], problems, nullable: true, inputOnly: true);
        context = context with { Result = StatesResult.ErrorOutput };
        ExpressionValidator.IsTemplate(catcher["Assign"], context, problems, isObject: true);
        AssignValidator.Validate(catcher["Assign"], problems);
        if (context.IsJsonata)
        {
            ExpressionValidator.IsTemplate(catcher["Output"], context, problems);
        }
    }
}
