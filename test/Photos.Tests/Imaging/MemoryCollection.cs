namespace AsteroidWorkflows.Photos.Tests.Imaging;

/// <summary>Tests that measure the process run when all others are done.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryCollection
{
    public const string Name = "memory";
}
