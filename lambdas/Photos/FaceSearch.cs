using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Photos.Adapters;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Ports;

namespace AsteroidWorkflows.Lambdas.Photos;

/// <summary>Refuses a photo whose face is in the collection already, whoever it was indexed for.</summary>
/// <param name="faces">The face recognition service.</param>
public sealed class FaceSearch(IFaces faces)
{
    /// <summary>For Lambda's managed runtime: with the clients and settings of AWS.</summary>
    public FaceSearch()
        : this(PhotosServices.OnAws.Faces())
    {
    }

    /// <summary>Completes if the face is new.</summary>
    /// <exception cref="ArgumentException">The input lacks a field; the message names it.</exception>
    /// <exception cref="FaceAlreadyExistsError">A face of the collection looks like the photo's.</exception>
    /// <exception cref="PhotoDoesNotMeetRequirementError">The photo shows no face to search for.</exception>
    public async Task HandleAsync(RiderPhoto input, ILambdaContext context)
    {
        input.Validate();
        var alike = await faces.FindAlikeAsync(input);
        context.Logger.LogInformation("{Function}: {MatchCount} faces alike", nameof(FaceSearch), alike.Count);

        if (alike.Count > 0)
        {
            throw new FaceAlreadyExistsError();
        }
    }
}
