using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Runs a processor for each of many items.</summary>
public sealed class MapState : WorkState
{
    internal MapState(StateSource source)
        : base(source)
    {
        var fields = source.Fields;
        Processor = new Processor(fields.Object(IsLegacy(fields) ? "Iterator" : "ItemProcessor"), source.Inherited, source.Depth + 1);
        ItemsPath = fields.Text("ItemsPath");
        Items = fields["Items"];
        ItemSelector = fields["ItemSelector"];
        MaxConcurrency = fields["MaxConcurrency"];
        MaxConcurrencyPath = fields.Text("MaxConcurrencyPath");
        ItemReader = fields["ItemReader"];
        ItemBatcher = fields["ItemBatcher"];
        ResultWriter = fields["ResultWriter"];
        Label = fields.Text("Label");
        ToleratedFailureCount = fields["ToleratedFailureCount"];
        ToleratedFailureCountPath = fields.Text("ToleratedFailureCountPath");
        ToleratedFailurePercentage = fields["ToleratedFailurePercentage"];
        ToleratedFailurePercentagePath = fields.Text("ToleratedFailurePercentagePath");
    }

    /// <inheritdoc/>
    public override string Type => "Map";

    /// <summary>What is done with each item: <c>ItemProcessor</c>, or <c>Iterator</c> in older definitions.</summary>
    public Processor Processor { get; }

    /// <summary>JSONPath: where the items are; null means the whole input.</summary>
    public string? ItemsPath { get; }

    /// <summary>JSONata: the items, an array or an expression that gives one.</summary>
    public JsonElement Items { get; }

    /// <summary>The template of what each iteration is given.</summary>
    public JsonElement ItemSelector { get; }

    /// <summary>How many iterations run at a time: a number or a JSONata expression; 0 or undefined means no bound.</summary>
    public JsonElement MaxConcurrency { get; }

    /// <summary>JSONPath: where to find <see cref="MaxConcurrency"/>.</summary>
    public string? MaxConcurrencyPath { get; }

    /// <summary>Distributed: where the items are read from.</summary>
    public JsonElement ItemReader { get; }

    /// <summary>Distributed: how items are put together for one iteration.</summary>
    public JsonElement ItemBatcher { get; }

    /// <summary>Distributed: where the results are written to.</summary>
    public JsonElement ResultWriter { get; }

    /// <summary>Distributed: the name of the map run in ARNs.</summary>
    public string? Label { get; }

    /// <summary>Distributed: how many iterations may fail: a number or a JSONata expression.</summary>
    public JsonElement ToleratedFailureCount { get; }

    /// <summary>JSONPath: where to find <see cref="ToleratedFailureCount"/>.</summary>
    public string? ToleratedFailureCountPath { get; }

    /// <summary>Distributed: which part of the iterations may fail, in percent: a number or a JSONata expression.</summary>
    public JsonElement ToleratedFailurePercentage { get; }

    /// <summary>JSONPath: where to find <see cref="ToleratedFailurePercentage"/>.</summary>
    public string? ToleratedFailurePercentagePath { get; }

    private static bool IsLegacy(Fields fields) => fields["ItemProcessor"].ValueKind == JsonValueKind.Undefined && fields["Iterator"].ValueKind != JsonValueKind.Undefined;
}
