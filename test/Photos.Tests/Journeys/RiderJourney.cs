using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Ports;
using AsteroidWorkflows.Photos.Tests.Faces;
using AsteroidWorkflows.Photos.Tests.Storage;

namespace AsteroidWorkflows.Photos.Tests.Journeys;

/// <summary>The functions one after the other, as the workflow calls them, over one collection and one store.</summary>
internal sealed class RiderJourney(FakeFaces faces, FakePhotoStore store)
{
    public const string Photos = "photos";
    public const string Thumbnails = "thumbnails";

    private readonly ILambdaContext _context = new TestContext().Value;
    private readonly Thumbnail _thumbnail = new(store, new VipsThumbnailer(), Thumbnails, ThumbnailSize.Default);

    /// <summary>What the riders' table would say of each photo that met the rules.</summary>
    public List<(IndexedFace Face, ThumbnailMade Thumbnail)> Indexed { get; } = [];

    /// <summary>What the riders would be told of the others.</summary>
    public List<Exception> Notices { get; } = [];

    public async Task UploadAsync(string userId, string key)
    {
        var photo = new RiderPhoto(userId, Photos, key);
        try
        {
            await new FaceDetection(faces).HandleAsync(photo, _context);
            await new FaceSearch(faces).HandleAsync(photo, _context);
        }
        catch (Exception e) when (e is PhotoDoesNotMeetRequirementError or FaceAlreadyExistsError)
        {
            Notices.Add(e);
            return;
        }

        try
        {
            Indexed.Add((await new IndexFace(faces).HandleAsync(photo, _context), await _thumbnail.HandleAsync(photo, _context)));
        }
        catch
        {
            await new RemoveFace(faces).HandleAsync(photo, _context);
            throw;
        }
    }
}
