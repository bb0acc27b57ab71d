using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Ports;

namespace AsteroidWorkflows.Photos.Tests.Faces;

/// <summary>A face recognition service that knows who is in which photo, and behaves as Rekognition is documented to.</summary>
internal sealed class FakeFaces : IFaces
{
    private readonly Dictionary<string, List<Person>> _photos = [];
    private readonly List<(string Name, string Photo, IndexedFace Face)> _collection = [];

    public IEnumerable<IndexedFace> Collection => _collection.Select(entry => entry.Face);

    /// <summary>Whether faces are too blurred to be indexed, while they can be detected.</summary>
    public bool AreBlurred { get; set; }

    public FakeFaces With(string s3Key, params Person[] people)
    {
        _photos[s3Key] = [.. people];
        return this;
    }

    public Task<IReadOnlyList<FaceDetail>> DetectAsync(RiderPhoto photo) =>
        Task.FromResult<IReadOnlyList<FaceDetail>>([.. _photos[photo.S3Key].Select(person => SomeFace.Detail(person.WearsSunglasses))]);

    public Task<IReadOnlyList<IndexedFace>> FindAlikeAsync(RiderPhoto photo)
    {
        string name = Largest(photo)?.Name ?? throw new PhotoDoesNotMeetRequirementError("Detected 0 faces in the photo.");
        return Task.FromResult<IReadOnlyList<IndexedFace>>([.. _collection.Where(entry => entry.Name == name).Select(entry => entry.Face).Take(3)]);
    }

    public Task<IndexedFace?> IndexAsync(RiderPhoto photo, string externalImageId)
    {
        if (AreBlurred || Largest(photo) is not { } person)
        {
            return Task.FromResult<IndexedFace?>(null);
        }

        var known = _collection.FirstOrDefault(entry => entry.Photo == photo.S3Key && entry.Face.ExternalImageId == externalImageId).Face;
        if (known is null)
        {
            known = SomeFace.Indexed($"face-{_collection.Count + 1}", externalImageId);
            _collection.Add((person.Name, photo.S3Key, known));
        }

        return Task.FromResult<IndexedFace?>(known);
    }

    public Task RemoveAsync(IReadOnlyList<string> faceIds)
    {
        Assert.NotEmpty(faceIds);
        _collection.RemoveAll(entry => faceIds.Contains(entry.Face.FaceId));
        return Task.CompletedTask;
    }

    private Person? Largest(RiderPhoto photo) => _photos[photo.S3Key].FirstOrDefault();
}
