using System.Text.Json;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>What a child of a distributed Map is given.</summary>
/// <param name="Input">Its input.</param>
/// <param name="Items">How many items are in it.</param>
internal readonly record struct ItemBatch(JsonElement Input, int Items);
