using AsteroidWorkflows.Lambdas.Photos.Contracts;

namespace AsteroidWorkflows.Lambdas.Photos.Ports;

/// <summary>Makes a small picture of a large one.</summary>
public interface IThumbnailer
{
    /// <summary>
    /// The photo upright, no larger than <paramref name="size"/>, in its own format and proportions, without metadata (which may say
    /// where the rider lives). A picture that fits already is not enlarged.
    /// </summary>
    /// <exception cref="PhotoDoesNotMeetRequirementError">It is no JPEG or PNG, is broken, or has too many pixels.</exception>
    Picture Shrink(ReadOnlyMemory<byte> photo, ThumbnailSize size);
}
