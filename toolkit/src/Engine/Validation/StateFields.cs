namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Which fields a state of a type may have, and in which query language.</summary>
internal static class StateFields
{
    private static readonly string[] Common = ["Type", "Comment", "QueryLanguage"];
    private static readonly string[] InputOutput = ["InputPath", "OutputPath", "Output", "Assign"];
    private static readonly string[] Transition = ["Next", "End"];
    private static readonly string[] Work = ["Parameters", "Arguments", "ResultSelector", "ResultPath", "Retry", "Catch"];

    private static readonly Dictionary<string, HashSet<string>> ByType = new()
    {
        ["Task"] =
        [
            .. Common, .. InputOutput, .. Transition, .. Work,
            "Resource", "Credentials", "TimeoutSeconds", "TimeoutSecondsPath", "HeartbeatSeconds", "HeartbeatSecondsPath",
        ],
        ["Wait"] = [.. Common, .. InputOutput, .. Transition, "Seconds", "SecondsPath", "Timestamp", "TimestampPath"],
        ["Pass"] = [.. Common, .. InputOutput, .. Transition, "Parameters", "Result", "ResultPath"],
        ["Succeed"] = [.. Common, "InputPath", "OutputPath", "Output"],
        ["Fail"] = [.. Common, "Error", "ErrorPath", "Cause", "CausePath"],
        ["Choice"] = [.. Common, .. InputOutput, "Choices", "Default"],
        ["Parallel"] = [.. Common, .. InputOutput, .. Transition, .. Work, "Branches"],
        ["Map"] =
        [
            .. Common, .. InputOutput, .. Transition, .. Work.Where(static field => field != "Arguments"),
            "ItemProcessor", "Iterator", "Items", "ItemsPath", "ItemSelector", "MaxConcurrency", "MaxConcurrencyPath", "Label",
            "ItemReader", "ItemBatcher", "ResultWriter", "ToleratedFailureCount", "ToleratedFailureCountPath",
            "ToleratedFailurePercentage", "ToleratedFailurePercentagePath",
        ],
    };

    private static readonly HashSet<string> OnlyJsonata = ["Arguments", "Output", "Items", "Condition"];

    private static readonly HashSet<string> OnlyJsonPath =
    [
        "InputPath", "OutputPath", "Parameters", "Result", "ResultPath", "ResultSelector", "ItemsPath", "SecondsPath", "TimestampPath",
        "ErrorPath", "CausePath", "TimeoutSecondsPath", "HeartbeatSecondsPath", "MaxConcurrencyPath", "ToleratedFailureCountPath",
        "ToleratedFailurePercentagePath", "MaxItemsPath", "MaxItemsPerBatchPath", "MaxInputBytesPerBatchPath", "Variable", "And", "Or", "Not",
    ];

    /// <summary>The types in the order in which AWS lists them.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. ByType.Keys];

    public static void Validate(Node state, string type, ValidationContext context, bool checksLanguage, ProblemList problems)
    {
        problems.HasOnly(state, ByType[type]);
        if (checksLanguage)
        {
            ValidateLanguage(state, context, problems);
        }
    }

    /// <summary>Reports the fields of <paramref name="node"/> that belong to the other query language.</summary>
    public static void ValidateLanguage(Node node, ValidationContext context, ProblemList problems)
    {
        var (own, other, foreign) = context.IsJsonata ? ("JSONata", "JSONPath", OnlyJsonPath) : ("JSONPath", "JSONata", OnlyJsonata);
        foreach (var (name, _) in node.Members.Where(member => foreign.Contains(member.Name)))
        {
            problems.Add($"The QueryLanguage is set to '{own}', but field '{name}' is only supported for the '{other}' QueryLanguage", node.Location);
        }
    }
}
