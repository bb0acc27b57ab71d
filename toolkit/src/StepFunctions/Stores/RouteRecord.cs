namespace AsteroidWorkflows.StepFunctions.Stores;

/// <summary>A way of an alias.</summary>
/// <param name="VersionArn">The version that it leads to.</param>
/// <param name="Weight">How many of a hundred executions go there.</param>
public sealed record RouteRecord(string VersionArn, int Weight);
