using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Hosting.Resources;
using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Workflows.Photos.Samples;

namespace AsteroidWorkflows.Workflows.Photos;

/// <summary>What belongs to the riders' photos beside their flow.</summary>
public static class PhotosModule
{
    /// <summary>The bucket of photos.</summary>
    public static LocalBucket PhotoBucket { get; } = new("rider-photos");

    /// <summary>The bucket of thumbnails.</summary>
    public static LocalBucket ThumbnailBucket { get; } = new("rider-thumbnails") { Setting = PhotosSettings.ThumbnailBucket };

    /// <summary>The table of riders.</summary>
    public static LocalTable Riders { get; } = new("riders", "Username") { Setting = "RIDER_TABLE_NAME", Of = PhotosWorkflow.RiderTable };

    /// <summary>The collection of faces.</summary>
    public static LocalFaceCollection Faces { get; } = new("riders") { Setting = PhotosSettings.CollectionId };

    /// <summary>Builds the module.</summary>
    public static WorkflowModule Create() => new()
    {
        Workflows =
        [
            new(PhotosWorkflow.Define())
            {
                Samples =
                [
                    new("happy-face", "indexed, with a thumbnail; a second time it is refused as known", Photo("user_a", SamplePhotos.Happy)),
                    new("turned", "a photo taken upright: its thumbnail is upright", Photo("user_b", SamplePhotos.Turned)),
                    new("small", "a photo smaller than a thumbnail: not enlarged", Photo("user_c", SamplePhotos.Small)),
                    new("sunglasses", "refused, with a notice", Photo("user_a", SamplePhotos.Sunglasses)),
                    new("several-faces", "refused, with a notice", Photo("user_a", SamplePhotos.Several)),
                    new("no-face", "refused, with a notice", Photo("user_a", SamplePhotos.Empty)),
                    new("no-picture", "a file that is no picture: refused, with a notice", Photo("user_a", SamplePhotos.NoPicture)),
                    new("other-user", "the happy face under another rider's name: refused once it is known", Photo("user_z", SamplePhotos.Happy)),
                ],
            },
            new(PhotosWorkflow.DefineForUploads())
            {
                Samples =
                [
                    new("upload", "started by an upload: the rider is the key's first part", $$"""
                        { "detail": { "bucket": { "name": "{{PhotoBucket.Name}}" }, "object": { "key": "{{SamplePhotos.Upload}}" } } }
                        """),
                ],
            },
            new(PhotosWorkflow.DefineForBatches())
            {
                Samples =
                [
                    new("batch", "four photos at once: some taken in, some refused", $$"""
                        { "s3Bucket": "{{PhotoBucket.Name}}", "images": [
                          { "userId": "user_a", "s3Key": "{{SamplePhotos.Happy}}" }, { "userId": "user_b", "s3Key": "{{SamplePhotos.Turned}}" },
                          { "userId": "user_e", "s3Key": "{{SamplePhotos.Several}}" }, { "userId": "user_f", "s3Key": "{{SamplePhotos.Sunglasses}}" } ] }
                        """),
                ],
            },
        ],
        Functions = PhotosFunctions.Table,
        Resources = [PhotoBucket, ThumbnailBucket, Riders, Faces, new LocalTopic("rider-notices") { Of = PhotosWorkflow.NoticeTopic }],
        Prepare = cloud => SamplePhotos.PutAsync(cloud.Clients.S3),
        Remarks = Remarks,
    };

    private static IEnumerable<string> Remarks()
    {
        yield return "Faces are not recognised here: the local Rekognition reads who is in a sample photo from the photo itself, and takes any other picture for one face of its own.";
    }

    private static string Photo(string user, string key) => $$"""{ "userId": "{{user}}", "s3Bucket": "{{PhotoBucket.Name}}", "s3Key": "{{key}}" }""";
}
