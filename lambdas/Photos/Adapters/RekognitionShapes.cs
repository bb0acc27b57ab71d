using AsteroidWorkflows.Lambdas.Photos.Contracts;
using Sdk = Amazon.Rekognition.Model;

namespace AsteroidWorkflows.Lambdas.Photos.Adapters;

/// <summary>The SDK's shapes as our contracts.</summary>
internal static class RekognitionShapes
{
    public static FaceDetail ToContract(Sdk.FaceDetail face) => new(
        BoundingBox: ToContract(face.BoundingBox),
        Confidence: face.Confidence,
        AgeRange: face.AgeRange is { } age ? new AgeRange(age.Low, age.High) : null,
        Gender: face.Gender is { } gender ? new Gender(gender.Value?.Value, gender.Confidence) : null,
        Smile: face.Smile is { } smile ? new Trait(smile.Value, smile.Confidence) : null,
        Eyeglasses: face.Eyeglasses is { } eyeglasses ? new Trait(eyeglasses.Value, eyeglasses.Confidence) : null,
        Sunglasses: face.Sunglasses is { } sunglasses ? new Trait(sunglasses.Value, sunglasses.Confidence) : null,
        Beard: face.Beard is { } beard ? new Trait(beard.Value, beard.Confidence) : null,
        Mustache: face.Mustache is { } mustache ? new Trait(mustache.Value, mustache.Confidence) : null,
        EyesOpen: face.EyesOpen is { } eyesOpen ? new Trait(eyesOpen.Value, eyesOpen.Confidence) : null,
        MouthOpen: face.MouthOpen is { } mouthOpen ? new Trait(mouthOpen.Value, mouthOpen.Confidence) : null,
        FaceOccluded: face.FaceOccluded is { } occluded ? new Trait(occluded.Value, occluded.Confidence) : null,
        EyeDirection: face.EyeDirection is { } eyes ? new EyeDirection(eyes.Yaw, eyes.Pitch, eyes.Confidence) : null,
        Emotions: [.. (face.Emotions ?? []).Select(emotion => new Emotion(emotion.Type?.Value, emotion.Confidence))],
        Pose: face.Pose is { } pose ? new Pose(pose.Roll, pose.Yaw, pose.Pitch) : null,
        Quality: face.Quality is { } quality ? new ImageQuality(quality.Brightness, quality.Sharpness) : null);

    public static IndexedFace ToContract(Sdk.Face face) => new(
        face.FaceId, ToContract(face.BoundingBox), face.ImageId, face.ExternalImageId, face.Confidence);

    private static BoundingBox? ToContract(Sdk.BoundingBox? box) =>
        box is null ? null : new BoundingBox(box.Left, box.Top, box.Width, box.Height);
}
