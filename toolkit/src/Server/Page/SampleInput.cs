namespace AsteroidWorkflows.Server.Page;

/// <summary>An input that the page offers to start a workflow with.</summary>
/// <param name="Name">A short name.</param>
/// <param name="Summary">What comes of it.</param>
/// <param name="Input">The input as JSON.</param>
public sealed record SampleInput(string Name, string Summary, string Input);
