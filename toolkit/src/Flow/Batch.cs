using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow;

/// <summary>Several items of a distributed Map that one child execution works on.</summary>
/// <typeparam name="TItem">What an item is.</typeparam>
/// <param name="Items">The items.</param>
public sealed record Batch<TItem>([property: JsonPropertyName("Items")] IReadOnlyList<TItem> Items);

/// <summary>Several items of a distributed Map that one child execution works on, with what is the same for all batches.</summary>
/// <typeparam name="TItem">What an item is.</typeparam>
/// <typeparam name="TCommon">What is the same for all.</typeparam>
/// <param name="BatchInput">What is the same for all batches.</param>
/// <param name="Items">The items.</param>
public sealed record Batch<TItem, TCommon>(
    [property: JsonPropertyName("BatchInput")] TCommon BatchInput, [property: JsonPropertyName("Items")] IReadOnlyList<TItem> Items);
