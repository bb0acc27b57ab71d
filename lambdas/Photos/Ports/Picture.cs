namespace AsteroidWorkflows.Lambdas.Photos.Ports;

/// <summary>An encoded picture.</summary>
/// <param name="Content">The file.</param>
/// <param name="ContentType"><c>image/jpeg</c> or <c>image/png</c>.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record Picture(byte[] Content, string ContentType, int Width, int Height);
