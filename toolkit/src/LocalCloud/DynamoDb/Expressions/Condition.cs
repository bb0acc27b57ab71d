using System.Text.Json.Nodes;

namespace AsteroidWorkflows.LocalCloud.DynamoDb.Expressions;

/// <summary>A condition that an item meets or not.</summary>
/// <param name="Holds">Whether it does; an item that does not exist is an empty one.</param>
/// <param name="AsEquality">Where the condition is that a top-level attribute has a value: which; else null.</param>
internal sealed record Condition(Func<JsonObject, bool> Holds, Equality? AsEquality = null);
