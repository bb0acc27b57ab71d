using AsteroidWorkflows.Lambdas.Photos.Contracts;

namespace AsteroidWorkflows.Photos.Tests.Faces;

internal static class SomeFace
{
    public static readonly BoundingBox Box = new(0.25, 0.125, 0.5, 0.75);

    public static FaceDetail Detail(bool? sunglasses) => new(
        Box, 99.5, new AgeRange(24, 32), new Gender("Female", 98), new Trait(true, 97), new Trait(false, 96), new Trait(sunglasses, 95), new Trait(false, 94),
        new Trait(false, 93), new Trait(true, 92), new Trait(false, 91), FaceOccluded: null, new EyeDirection(1, 2, 90), [new Emotion("HAPPY", 89)],
        new Pose(-3, 4, 5), new ImageQuality(80, 70));

    public static IndexedFace Indexed(string faceId, string externalImageId) => new(faceId, Box, $"image-of-{faceId}", externalImageId, 99.5);
}
