using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using AsteroidWorkflows.LocalCloud.Rekognition;
using AsteroidWorkflows.Workflows.Photos.Samples.Pictures;

namespace AsteroidWorkflows.Workflows.Photos.Samples;

/// <summary>The photos that the cases of the photo workflows are about.</summary>
internal static class SamplePhotos
{
    public const string Happy = "1_happy_face.jpg";
    public const string Sunglasses = "2_sunglasses.png";
    public const string Several = "3_several_faces.png";
    public const string Empty = "4_no_face.png";
    public const string Turned = "5_turned.jpg";
    public const string Small = "6_small.png";
    public const string Upload = "user_d/face.png";
    public const string NoPicture = "7_no_picture.txt";

    public static IReadOnlyList<SamplePhoto> All { get; } =
    [
        new(Happy, "one happy face, 1200 x 800", 1200, 800, [Face("ada", 0.35, 0.2, smiles: true)]),
        new(Sunglasses, "a face with sunglasses", 1200, 800, [Face("ben", 0.35, 0.2, sunglasses: true)]),
        new(Several, "three faces", 1200, 800, [Face("cleo", 0.05, 0.25), Face("dan", 0.36, 0.2, smiles: true), Face("eve", 0.67, 0.25)]),
        new(Empty, "a landscape", 1200, 800, []),
        new(Turned, "one face, taken upright: 800 x 1200 once it is turned", 800, 1200, [Face("fay", 0.2, 0.25, smiles: true, width: 0.6, height: 0.4)], IsTurned: true),
        new(Small, "one face, 120 x 90: smaller than a thumbnail may be", 120, 90, [Face("gus", 0.3, 0.15, smiles: true)]),
        new(Upload, "one face, in a rider's own folder", 900, 900, [Face("hal", 0.3, 0.25, smiles: true)]),
    ];

    /// <summary>Puts the photos into the photo bucket, those that are not there.</summary>
    public static async Task PutAsync(IAmazonS3 s3)
    {
        foreach (var photo in All)
        {
            await PutAsync(s3, photo.Key, photo.ContentType, photo.ToFile);
        }

        await PutAsync(s3, NoPicture, "text/plain", () => "This is no picture."u8.ToArray());
    }

    private static async Task PutAsync(IAmazonS3 s3, string key, string contentType, Func<byte[]> content)
    {
        try
        {
            await s3.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = PhotosModule.PhotoBucket.Name, Key = key });
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            using var body = new MemoryStream(content(), writable: false);
            await s3.PutObjectAsync(new PutObjectRequest { BucketName = PhotosModule.PhotoBucket.Name, Key = key, InputStream = body, ContentType = contentType });
        }
    }

    private static PictureFace Face(
        string identity, double left, double top, bool sunglasses = false, bool smiles = false, double width = 0.3, double height = 0.5) =>
        new(identity, sunglasses, smiles, left, top, width, height);
}
