namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>What follows a step: a filter, or a variable that takes the positions.</summary>
internal sealed record Stage(Node? Filter, string? IndexVariable);
