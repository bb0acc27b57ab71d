using AsteroidWorkflows.Lambdas.Photos.Contracts;

namespace AsteroidWorkflows.Lambdas.Photos.Ports;

/// <summary>Where photos and thumbnails are kept.</summary>
public interface IPhotoStore
{
    /// <summary>A photo's content.</summary>
    /// <exception cref="PhotoDoesNotMeetRequirementError">The photo is larger than the store is willing to hold in memory.</exception>
    Task<byte[]> ReadAsync(string bucket, string key);

    /// <summary>Writes a thumbnail, over one that is there already.</summary>
    Task WriteAsync(string bucket, string key, byte[] content, string contentType);
}
