using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Photos.Adapters;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Faces;
using AsteroidWorkflows.Lambdas.Photos.Ports;

namespace AsteroidWorkflows.Lambdas.Photos;

/// <summary>
/// Adds the photo's face to the collection under the rider's id. Safe to retry: Rekognition keeps one face for the same photo under the
/// same id and answers it again.
/// </summary>
/// <param name="faces">The face recognition service.</param>
public sealed class IndexFace(IFaces faces)
{
    /// <summary>For Lambda's managed runtime: with the clients and settings of AWS.</summary>
    public IndexFace()
        : this(PhotosServices.OnAws.Faces())
    {
    }

    /// <summary>The face as it is in the collection now.</summary>
    /// <exception cref="ArgumentException">The input lacks a field, or the rider's id is too long to index a face under.</exception>
    /// <exception cref="PhotoDoesNotMeetRequirementError">No face in the photo is clear enough to be indexed.</exception>
    public async Task<IndexedFace> HandleAsync(RiderPhoto input, ILambdaContext context)
    {
        input.Validate();
        var indexed = await faces.IndexAsync(input, ExternalImageId.Encode(input.UserId));
        context.Logger.LogInformation("{Function}: {IndexedCount} faces indexed", nameof(IndexFace), indexed is null ? 0 : 1);

        return indexed ?? throw new PhotoDoesNotMeetRequirementError("No face in the photo is clear enough to be indexed.");
    }
}
