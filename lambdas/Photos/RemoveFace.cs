using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Photos.Adapters;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Faces;
using AsteroidWorkflows.Lambdas.Photos.Ports;

namespace AsteroidWorkflows.Lambdas.Photos;

/// <summary>
/// Takes the photo's face back out of the collection when a later step failed: otherwise the rider's next try would be refused as a
/// duplicate for ever. It finds the face by the photo, because a failed Parallel state loses what <see cref="IndexFace"/> answered,
/// and touches only faces of this rider.
/// </summary>
/// <param name="faces">The face recognition service.</param>
public sealed class RemoveFace(IFaces faces)
{
    /// <summary>For Lambda's managed runtime: with the clients and settings of AWS.</summary>
    public RemoveFace()
        : this(PhotosServices.OnAws.Faces())
    {
    }

    /// <summary>The faces removed; none is no failure, as the step that failed may have been the indexing. Safe to retry.</summary>
    /// <exception cref="ArgumentException">The input lacks a field; the message names it.</exception>
    public async Task<FacesRemoved> HandleAsync(RiderPhoto input, ILambdaContext context)
    {
        input.Validate();
        string rider = ExternalImageId.Encode(input.UserId);
        var alike = await faces.FindAlikeAsync(input);
        string[] own = [.. alike.Where(face => face.ExternalImageId == rider).Select(face => face.FaceId)];
        if (own.Length > 0)
        {
            await faces.RemoveAsync(own);
        }

        context.Logger.LogInformation("{Function}: {RemovedCount} faces removed", nameof(RemoveFace), own.Length);
        return new FacesRemoved(own);
    }
}
