using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>The states of a branch, and the object that they are to be written into.</summary>
internal sealed record Branch(StateScope States, JsonObject Target);
