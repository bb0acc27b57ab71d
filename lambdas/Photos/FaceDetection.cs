using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Photos.Adapters;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Ports;

namespace AsteroidWorkflows.Lambdas.Photos;

/// <summary>Holds a photo against the rules: exactly one face, without sunglasses.</summary>
/// <param name="faces">The face recognition service.</param>
public sealed class FaceDetection(IFaces faces)
{
    /// <summary>For Lambda's managed runtime: with the clients and settings of AWS.</summary>
    public FaceDetection()
        : this(PhotosServices.OnAws.Faces())
    {
    }

    /// <summary>The photo's one face.</summary>
    /// <exception cref="ArgumentException">The input lacks a field; the message names it.</exception>
    /// <exception cref="PhotoDoesNotMeetRequirementError">The photo breaks a rule, or is no picture that can be looked at.</exception>
    public async Task<FaceDetail> HandleAsync(RiderPhoto input, ILambdaContext context)
    {
        input.Validate();
        var detected = await faces.DetectAsync(input);
        context.Logger.LogInformation("{Function}: {FaceCount} faces detected", nameof(FaceDetection), detected.Count);

        if (detected is not [var face])
        {
            throw new PhotoDoesNotMeetRequirementError($"Detected {detected.Count} faces in the photo.");
        }

        if (face.Sunglasses is { Value: true })
        {
            throw new PhotoDoesNotMeetRequirementError("Face is wearing sunglasses");
        }

        return face;
    }
}
