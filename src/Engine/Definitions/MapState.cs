using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Runs a processor for each of many items.</summary>
public sealed class MapState : WorkState
{
    /// <inheritdoc/>
    public override string Type => "Map";

    /// <summary>What is done with each item: <c>ItemProcessor</c>, or <c>Iterator</c> in older definitions.</summary>
    public required Processor Processor { get; init; }

    /// <summary>JSONPath: where the items are; null means the whole input.</summary>
    public string? ItemsPath { get; init; }

    /// <summary>JSONata: the items, an array or an expression that gives one.</summary>
    public JsonElement Items { get; init; }

    /// <summary>The template of what each iteration is given.</summary>
    public JsonElement ItemSelector { get; init; }

    /// <summary>How many iterations run at a time: a number or a JSONata expression; 0 or undefined means no bound.</summary>
    public JsonElement MaxConcurrency { get; init; }

    /// <summary>JSONPath: where to find <see cref="MaxConcurrency"/>.</summary>
    public string? MaxConcurrencyPath { get; init; }

    /// <summary>Distributed: where the items are read from.</summary>
    public JsonElement ItemReader { get; init; }

    /// <summary>Distributed: how items are put together for one iteration.</summary>
    public JsonElement ItemBatcher { get; init; }

    /// <summary>Distributed: where the results are written to.</summary>
    public JsonElement ResultWriter { get; init; }

    /// <summary>Distributed: the name of the map run in ARNs.</summary>
    public string? Label { get; init; }

    /// <summary>Distributed: how many iterations may fail: a number or a JSONata expression.</summary>
    public JsonElement ToleratedFailureCount { get; init; }

    /// <summary>JSONPath: where to find <see cref="ToleratedFailureCount"/>.</summary>
    public string? ToleratedFailureCountPath { get; init; }

    /// <summary>Distributed: which part of the iterations may fail, in percent: a number or a JSONata expression.</summary>
    public JsonElement ToleratedFailurePercentage { get; init; }

    /// <summary>JSONPath: where to find <see cref="ToleratedFailurePercentage"/>.</summary>
    public string? ToleratedFailurePercentagePath { get; init; }
}
