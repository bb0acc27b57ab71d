using Amazon.Rekognition;
using Amazon.Rekognition.Model;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Ports;
using FaceDetail = AsteroidWorkflows.Lambdas.Photos.Contracts.FaceDetail;

namespace AsteroidWorkflows.Lambdas.Photos.Adapters;

/// <summary>Amazon Rekognition and one of its collections.</summary>
/// <param name="rekognition">The client to use.</param>
/// <param name="collectionId">The collection that faces are searched and kept in.</param>
public sealed class RekognitionFaces(IAmazonRekognition rekognition, string collectionId) : IFaces
{
    private const float MatchThreshold = 70;
    private const int MaxMatches = 3;

    /// <inheritdoc/>
    public Task<IReadOnlyList<FaceDetail>> DetectAsync(RiderPhoto photo) => Understood<IReadOnlyList<FaceDetail>>(async () =>
    {
        var response = await rekognition.DetectFacesAsync(new DetectFacesRequest { Image = ImageOf(photo), Attributes = ["ALL"] });
        return [.. (response.FaceDetails ?? []).Select(RekognitionShapes.ToContract)];
    });

    /// <inheritdoc/>
    public Task<IReadOnlyList<IndexedFace>> FindAlikeAsync(RiderPhoto photo) => Understood<IReadOnlyList<IndexedFace>>(async () =>
    {
        try
        {
            var response = await rekognition.SearchFacesByImageAsync(new SearchFacesByImageRequest
            {
                CollectionId = collectionId,
                Image = ImageOf(photo),
                FaceMatchThreshold = MatchThreshold,
                MaxFaces = MaxMatches,
            });
            return [.. (response.FaceMatches ?? []).Select(match => RekognitionShapes.ToContract(match.Face))];
        }
        catch (InvalidParameterException e)
        {
            // That is how Rekognition says it: there is nothing else in the request that a rider could get wrong.
            throw new PhotoDoesNotMeetRequirementError("Detected 0 faces in the photo.", e);
        }
    });

    /// <inheritdoc/>
    public Task<IndexedFace?> IndexAsync(RiderPhoto photo, string externalImageId) => Understood(async () =>
    {
        var response = await rekognition.IndexFacesAsync(new IndexFacesRequest
        {
            CollectionId = collectionId,
            Image = ImageOf(photo),
            ExternalImageId = externalImageId,
            MaxFaces = 1,
            QualityFilter = QualityFilter.AUTO,
        });
        return response.FaceRecords is [var record, ..] ? RekognitionShapes.ToContract(record.Face) : null;
    });

    /// <inheritdoc/>
    public Task RemoveAsync(IReadOnlyList<string> faceIds) =>
        rekognition.DeleteFacesAsync(new DeleteFacesRequest { CollectionId = collectionId, FaceIds = [.. faceIds] });

    private static Image ImageOf(RiderPhoto photo) => new() { S3Object = new S3Object { Bucket = photo.S3Bucket, Name = photo.S3Key } };

    private static async Task<T> Understood<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (ImageTooLargeException e)
        {
            throw new PhotoDoesNotMeetRequirementError(e.Message, e);
        }
        catch (InvalidImageFormatException e)
        {
            throw new PhotoDoesNotMeetRequirementError("Unsupported image file format. Only JPEG or PNG is supported", e);
        }
    }
}
