namespace AsteroidWorkflows.Photos.Tests.Imaging;

/// <summary>Tests that use libvips take turns: some count what all of the process holds there.</summary>
[CollectionDefinition(Name)]
public sealed class VipsCollection
{
    public const string Name = "libvips";
}
