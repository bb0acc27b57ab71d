namespace AsteroidWorkflows.Photos.Tests.Imaging;

/// <summary>Tests that draw and shrink pictures take turns: each keeps a processor busy.</summary>
[CollectionDefinition(Name)]
public sealed class VipsCollection
{
    public const string Name = "libvips";
}
