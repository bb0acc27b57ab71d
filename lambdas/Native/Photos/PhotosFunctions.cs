using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Photos.Faces;

namespace AsteroidWorkflows.Lambdas.Photos.Native;

/// <summary>The functions of the native package.</summary>
public static class PhotosFunctions
{
    public static FunctionTable Table() => new FunctionTable(PhotosJson.Default)
        .Add<FaceDetection, RiderPhoto, FaceDetail>(() => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<FaceSearch, RiderPhoto>(() => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<IndexFace, RiderPhoto, IndexedFace>(() => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<RemoveFace, RiderPhoto, FacesRemoved>(() => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<Thumbnail, RiderPhoto, ThumbnailMade>(() => new(), (f, input, c) => f.HandleAsync(input, c));
}
