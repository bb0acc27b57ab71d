using Amazon.Rekognition;
using Amazon.S3;
using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Photos.Ports;

namespace AsteroidWorkflows.Lambdas.Photos.Adapters;

/// <summary>What the functions are made from.</summary>
internal static class PhotosServices
{
    /// <summary>On AWS: the SDK's default clients, and the settings of the environment.</summary>
    public static FunctionServices OnAws => field ??= FunctionServices.OnLambda()
        .Add<IAmazonRekognition>(() => new AmazonRekognitionClient())
        .Add<IAmazonS3>(() => new AmazonS3Client());

    public static IFaces Faces(this FunctionServices services) => new RekognitionFaces(services.Get<IAmazonRekognition>(), services.Setting(PhotosSettings.CollectionId));

    public static IPhotoStore Photos(this FunctionServices services) => new S3PhotoStore(services.Get<IAmazonS3>());

    public static ThumbnailSize Size(this FunctionServices services) => new(
        (int)(services.OptionalNumber(PhotosSettings.ThumbnailMaxWidth, ThumbnailSize.Largest) ?? ThumbnailSize.Default.MaxWidth),
        (int)(services.OptionalNumber(PhotosSettings.ThumbnailMaxHeight, ThumbnailSize.Largest) ?? ThumbnailSize.Default.MaxHeight));
}
