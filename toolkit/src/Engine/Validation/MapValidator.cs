namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks what only a Map has.</summary>
internal static class MapValidator
{
    private static readonly string[] DistributedFields = ["ItemReader", "ItemBatcher", "ResultWriter", "Label"];

    public static void Validate(Node state, ValidationContext context, ProblemList problems)
    {
        problems.HasAtMostOne(state, "ItemProcessor", "Iterator");
        var processor = state["ItemProcessor"].IsPresent ? state["ItemProcessor"] : state["Iterator"];
        if (!processor.IsPresent)
        {
            problems.Has(state, "ItemProcessor");
            return;
        }

        var config = processor["ProcessorConfig"];
        var isDistributed = config["Mode"] is { IsText: true, Text: "DISTRIBUTED" };
        ValidateConfig(config, isDistributed, problems);
        ValidateItems(state, context, problems);
        ValidateNumbers(state, context, problems);
        ValidateDistributed(state, isDistributed, context, problems);
        LabelValidator.Validate(state["Label"], context, problems);
        var isExpress = context.Express || config["ExecutionType"] is { IsText: true, Text: "EXPRESS" };
        GraphValidator.ValidateProcessor(processor, context with { Express = isExpress }, problems);
    }

    private static void ValidateConfig(Node config, bool isDistributed, ProblemList problems)
    {
        if (!config.IsPresent || !problems.IsObject(config))
        {
            return;
        }

        problems.HasOnly(config, new HashSet<string> { "Mode", "ExecutionType" });
        problems.IsOneOf(config["Mode"], "INLINE", "DISTRIBUTED");
        problems.IsOneOf(config["ExecutionType"], "STANDARD", "EXPRESS");
        if (isDistributed)
        {
            problems.Has(config, "ExecutionType");
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
        Integer(state, "MaxConcurrency", 0, context, problems);
        Integer(state, "ToleratedFailureCount", 0, context, problems);
        Pair(state, "ToleratedFailurePercentage", problems);
        if (!ExpressionValidator.IsExpression(state["ToleratedFailurePercentage"], context, problems))
        {
            problems.IsNumber(state["ToleratedFailurePercentage"], 0, 100);
        }
    }

    private static void ValidateDistributed(Node state, bool isDistributed, ValidationContext context, ProblemList problems)
    {
        foreach (var field in DistributedFields.Where(field => !isDistributed && state[field].IsPresent))
        {
            problems.Add($"Field '{field}' is only supported in a Map with the processor mode DISTRIBUTED", state.Location);
        }

        var batcher = state["ItemBatcher"];
        if (batcher.IsPresent && problems.IsObject(batcher))
        {
            StateFields.ValidateLanguage(batcher, batcher.Location, context, problems);
            Integer(batcher, "MaxItemsPerBatch", 0, context, problems);
            Integer(batcher, "MaxInputBytesPerBatch", 0, context, problems);
            ExpressionValidator.IsTemplate(batcher["BatchInput"], context, problems);
        }

        ValidateService(state["ItemReader"], context, problems);
        ValidateService(state["ResultWriter"], context, problems);
        var config = state["ItemReader"]["ReaderConfig"];
        StateFields.ValidateLanguage(config, config.Location, context, problems);
        Integer(config, "MaxItems", 0, context, problems, 100_000_000);
    }

    private static void ValidateService(Node service, ValidationContext context, ProblemList problems)
    {
        if (!service.IsPresent || !problems.IsObject(service))
        {
            return;
        }

        ExpressionValidator.IsTemplate(service["Parameters"], context, problems);
        if (context.IsJsonata)
        {
            ExpressionValidator.IsTemplate(service["Arguments"], context, problems);
        }

        StateFields.ValidateLanguage(service, service.Location, context, problems);
    }

    private static void Integer(
        Node parent, string name, long least, ValidationContext context, ProblemList problems, long most = 99_999_999)
    {
        Pair(parent, name, problems);
        ExpressionValidator.IsInteger(parent[name], least, context, problems, most);
    }

    private static void Pair(Node parent, string name, ProblemList problems)
    {
        problems.HasAtMostOne(parent, name, name + "Path");
        ExpressionValidator.IsReferencePath(parent[name + "Path"], problems);
    }
}
