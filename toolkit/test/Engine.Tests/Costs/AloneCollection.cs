namespace AsteroidWorkflows.Engine.Tests.Costs;

/// <summary>Tests that look at the whole process's memory run when no other does.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;
