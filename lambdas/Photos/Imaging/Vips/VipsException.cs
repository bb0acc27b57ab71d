namespace AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;

/// <summary>libvips could not do something, in its own words.</summary>
internal sealed class VipsException(string message) : Exception(message);
