using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Photos.Adapters;
using AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;
using AsteroidWorkflows.Lambdas.Photos.Contracts;

namespace AsteroidWorkflows.Lambdas.Photos;

/// <summary>The functions of riders' photos.</summary>
public static class PhotosFunctions
{
    /// <summary>A line each.</summary>
    public static FunctionTable Table { get; } = new FunctionTable(PhotosJson.Default, () => PhotosServices.OnAws)
        .Add<FaceDetection, RiderPhoto, FaceDetail>(s => new(s.Faces()), (f, input, c) => f.HandleAsync(input, c))
        .Add<FaceSearch, RiderPhoto>(s => new(s.Faces()), (f, input, c) => f.HandleAsync(input, c))
        .Add<IndexFace, RiderPhoto, IndexedFace>(s => new(s.Faces()), (f, input, c) => f.HandleAsync(input, c))
        .Add<RemoveFace, RiderPhoto, FacesRemoved>(s => new(s.Faces()), (f, input, c) => f.HandleAsync(input, c))
        .Add<Thumbnail, RiderPhoto, ThumbnailMade>(
            s => new(s.Photos(), new VipsThumbnailer(), s.Setting(PhotosSettings.ThumbnailBucket), s.Size()), (f, input, c) => f.HandleAsync(input, c));
}
