using AsteroidWorkflows.Lambdas.Photos.Contracts;

namespace AsteroidWorkflows.Lambdas.Photos.Ports;

/// <summary>
/// What the functions need of a face recognition service and one collection of faces. Throws <see cref="PhotoDoesNotMeetRequirementError"/> for a
/// photo that the service cannot use; a photo that is not there, throttling and the like arrive as the service's own errors.
/// </summary>
public interface IFaces
{
    /// <summary>Every face in the photo, with all its attributes.</summary>
    Task<IReadOnlyList<FaceDetail>> DetectAsync(RiderPhoto photo);

    /// <summary>Faces of the collection that look like the largest one in the photo, best first.</summary>
    Task<IReadOnlyList<IndexedFace>> FindAlikeAsync(RiderPhoto photo);

    /// <summary>
    /// Adds the photo's largest face to the collection; <see langword="null"/> if none is clear enough. The same photo under the same
    /// id again adds nothing and answers the same face.
    /// </summary>
    Task<IndexedFace?> IndexAsync(RiderPhoto photo, string externalImageId);

    /// <summary>Takes faces out of the collection; those no longer there are passed over.</summary>
    Task RemoveAsync(IReadOnlyList<string> faceIds);
}
