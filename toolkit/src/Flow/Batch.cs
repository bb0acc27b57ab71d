using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow;

/// <summary>Several items of a distributed Map that one child execution works on.</summary>
/// <typeparam name="TItem">What an item is.</typeparam>
/// <param name="Items">The items.</param>
public sealed record Batch<TItem>([property: JsonPropertyName("Items")] IReadOnlyList<TItem> Items);
