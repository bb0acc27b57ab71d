namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks what only a Map has.</summary>
internal static class MapValidator
{
    private static readonly HashSet<string> BatcherFields =
    [
        "BatchInput", "MaxItemsPerBatch", "MaxItemsPerBatchPath", "MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath",
    ];

    public static void Validate(Node state, ValidationContext context, ProblemList problems)
    {
        problems.HasExactlyOne(state, "ItemProcessor", "Iterator");
        ValidateItems(state, context, problems);
        ValidateNumbers(state, context, problems);
        ValidateBatcher(state["ItemBatcher"], context, problems);
        ItemReaderValidator.Validate(state["ItemReader"], context, problems);
        ResultWriterValidator.Validate(state["ResultWriter"], context, problems);
        LabelValidator.Validate(state["Label"], context, problems);
        var processor = state["ItemProcessor"].IsPresent ? state["ItemProcessor"] : state["Iterator"];
        if (processor.IsPresent)
        {
            var config = processor["ProcessorConfig"];
            ValidateConfig(config, context, problems);
            var isExpress = context.Express || config["ExecutionType"] is { IsText: true, Text: "EXPRESS" };
            GraphValidator.ValidateProcessor(processor, context with { Express = isExpress }, problems);
        }
    }

    private static void ValidateConfig(Node config, ValidationContext context, ProblemList problems)
    {
        if (!config.IsPresent || !problems.IsObject(config))
        {
            return;
        }

        problems.HasOnly(config, new HashSet<string> { "Mode", "ExecutionType" });
        problems.IsOneOf(config["Mode"], "INLINE", "DISTRIBUTED");
        problems.IsOneOf(config["ExecutionType"], "STANDARD", "EXPRESS");
        if (config["Mode"] is not { IsText: true, Text: "DISTRIBUTED" })
        {
            if (config["ExecutionType"].IsPresent)
            {
                problems.Add("Field 'ExecutionType' is not supported", config.Location);
            }

            return;
        }

        problems.Has(config, "ExecutionType");
        if (context.Express)
        {
            problems.Add(
                "The field 'Mode' with value 'DISTRIBUTED' is not supported inside 'EXPRESS' state machines", config["Mode"].Location);
        }
    }

    private static void ValidateItems(Node state, ValidationContext context, ProblemList problems)
    {
        problems.HasAtMostOne(state, "Parameters", "ItemSelector");
        ExpressionValidator.IsTemplate(state["ItemSelector"], context, problems);
        ExpressionValidator.IsReferencePath(state["ItemsPath"], problems);
        var items = state["Items"];
        if (context.IsJsonata && items.IsPresent)
        {
            ExpressionValidator.IsTemplate(items, context, problems);
            if (!ExpressionValidator.IsExpression(items, context, new ProblemList()) && !items.IsObject)
            {
                problems.IsArray(items);
            }
        }
    }

    private static void ValidateNumbers(Node state, ValidationContext context, ProblemList problems)
    {
        NumberOrPath(state, "MaxConcurrency", context, problems, long.MaxValue);
        NumberOrPath(state, "ToleratedFailureCount", context, problems, long.MaxValue);
        Pair(state, "ToleratedFailurePercentage", problems);
        if (!ExpressionValidator.IsExpression(state["ToleratedFailurePercentage"], context, problems))
        {
            problems.IsNumber(state["ToleratedFailurePercentage"], 0, 100);
        }
    }

    // AWS takes an ItemBatcher, an ItemReader and a ResultWriter in an inline Map too.
    private static void ValidateBatcher(Node batcher, ValidationContext context, ProblemList problems)
    {
        if (!batcher.IsPresent || !problems.IsObject(batcher))
        {
            return;
        }

        problems.HasOnly(batcher, BatcherFields);
        StateFields.ValidateLanguage(batcher, context, problems);
        NumberOrPath(batcher, "MaxItemsPerBatch", context, problems);
        NumberOrPath(batcher, "MaxInputBytesPerBatch", context, problems);
        ExpressionValidator.IsTemplate(batcher["BatchInput"], context, problems);
    }

    public static void NumberOrPath(
        Node parent, string name, ValidationContext context, ProblemList problems, long most = ProblemList.LargestInteger)
    {
        Pair(parent, name, problems);
        ExpressionValidator.IsInteger(parent[name], 0, context, problems, most);
    }

    private static void Pair(Node parent, string name, ProblemList problems)
    {
        problems.HasAtMostOne(parent, name, name + "Path");
        ExpressionValidator.IsReferencePath(parent[name + "Path"], problems);
    }
}
