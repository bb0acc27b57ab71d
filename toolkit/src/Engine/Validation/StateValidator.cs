using AsteroidWorkflows.Engine.Definitions;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks a state: what all have in common here, what is special to a type where the type is.</summary>
internal static class StateValidator
{
    public static void Validate(Node state, ValidationContext machine, ProblemList problems)
    {
        if (!problems.IsObject(state) || !problems.Has(state, "Type") || !problems.IsText(state["Type"]))
        {
            return;
        }

        var type = state["Type"].Text;
        if (!StateFields.Types.Contains(type))
        {
            // The one list of values that AWS words like this.
            problems.Add($"The field 'Type' should have one of these values: [{string.Join(", ", StateFields.Types)}]", state["Type"].Location);
            return;
        }

        problems.AddWholeFirst(state.Location, found => Validate(state, type, machine, found));
    }

    private static void Validate(Node state, string type, ValidationContext machine, ProblemList problems)
    {
        problems.IsOneOf(state["QueryLanguage"], "JSONPath", "JSONata");
        var isDowngrade = machine.IsJsonata && state["QueryLanguage"] is { IsText: true, Text: "JSONPath" };
        if (isDowngrade)
        {
            problems.Add("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine", state.Location);
        }

        var context = machine with { Language = LanguageOf(state, machine.Language) };
        StateFields.Validate(state, type, context, checksLanguage: !isDowngrade, problems);
        ValidateTransition(state, type, problems);
        ValidateData(state, type, context, problems);
        switch (type)
        {
            case "Task":
                TaskValidator.Validate(state, context, problems);
                break;
            case "Wait":
                ValidateWait(state, context, problems);
                break;
            case "Fail":
                ValidateFail(state, context, problems);
                break;
            case "Choice":
                ChoiceValidator.Validate(state, context, problems);
                break;
            case "Parallel":
                ValidateParallel(state, context, problems);
                break;
            case "Map":
                MapValidator.Validate(state, context, problems);
                break;
        }

        ErrorHandlerValidator.Validate(state, context, problems);
    }

    public static QueryLanguage LanguageOf(Node node, QueryLanguage inherited) => node["QueryLanguage"] switch
    {
        { IsPresent: false } => inherited,
        { IsText: true, Text: "JSONPath" } => QueryLanguage.JSONPath,
        _ => QueryLanguage.JSONata,
    };

    private static void ValidateTransition(Node state, string type, ProblemList problems)
    {
        if (type is "Choice" or "Succeed" or "Fail")
        {
            return;
        }

        // An End that is false ends nothing.
        var end = state["End"].Value.ValueKind == System.Text.Json.JsonValueKind.False ? default : state["End"];
        problems.HasExactlyOne(state.Location, ("Next", state["Next"]), ("End", end));

        if (state["Next"].IsPresent)
        {
            problems.IsText(state["Next"]);
        }

        if (state["End"].IsPresent)
        {
            problems.IsBoolean(state["End"]);
        }
    }

    private static void ValidateData(Node state, string type, ValidationContext context, ProblemList problems)
    {
        var done = context with { Result = type is "Task" or "Parallel" or "Map" ? StatesResult.Result : StatesResult.None };
        ExpressionValidator.IsTemplate(state["Assign"], done, problems, isObject: true);
        AssignValidator.Validate(state["Assign"], problems);
        if (context.IsJsonata)
        {
            ExpressionValidator.IsTemplate(state["Output"], done, problems);
            ExpressionValidator.IsTemplate(state["Arguments"], context, problems);
            return;
        }

        ExpressionValidator.IsPath(state["InputPath"], problems);
        ExpressionValidator.IsPath(state["OutputPath"], problems);
        ExpressionValidator.IsReferencePath(state["ResultPath"], problems, nullable: true, inputOnly: true);
        ExpressionValidator.IsTemplate(state["Parameters"], context, problems);
        ExpressionValidator.IsTemplate(state["ResultSelector"], context, problems, isObject: true);
    }

    private static void ValidateWait(Node state, ValidationContext context, ProblemList problems)
    {
        problems.HasExactlyOne(state, "SecondsPath", "Seconds", "TimestampPath", "Timestamp");
        ExpressionValidator.IsInteger(state["Seconds"], 0, context, problems);
        ExpressionValidator.IsReferencePath(state["SecondsPath"], problems);
        ExpressionValidator.IsReferencePath(state["TimestampPath"], problems);
        var timestamp = state["Timestamp"];
        if (timestamp.IsPresent && problems.IsText(timestamp) && !ExpressionValidator.IsExpression(timestamp, context, problems))
        {
            IsTimestamp(timestamp, problems);
        }
    }

    public static void IsTimestamp(Node node, ProblemList problems)
    {
        if (problems.IsText(node) && !Timestamps.TryParse(node.Text, out _))
        {
            problems.Add("String does not match RFC3339 timestamp", node.Location);
        }
    }

    private static void ValidateFail(Node state, ValidationContext context, ProblemList problems)
    {
        foreach (var name in (string[])["Error", "Cause"])
        {
            problems.HasAtMostOne(state, name, name + "Path");
            if (state[name].IsPresent && problems.IsText(state[name]))
            {
                ExpressionValidator.IsExpression(state[name], context, problems);
            }

            ExpressionValidator.IsPathOrIntrinsic(state[name + "Path"], problems);
        }
    }

    private static void ValidateParallel(Node state, ValidationContext context, ProblemList problems)
    {
        if (!problems.Has(state, "Branches") || !problems.IsFilledArray(state["Branches"]))
        {
            return;
        }

        foreach (var branch in state["Branches"].Items)
        {
            GraphValidator.ValidateBranch(branch, context, problems);
        }
    }
}
