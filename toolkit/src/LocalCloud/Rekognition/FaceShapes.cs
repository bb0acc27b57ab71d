using System.Text.Json.Nodes;

namespace AsteroidWorkflows.LocalCloud.Rekognition;

/// <summary>Faces as Rekognition writes them.</summary>
internal static class FaceShapes
{
    /// <summary>How sure the stand-in is of everything: it was told.</summary>
    public const double Confidence = 99.9;

    public static JsonObject Box(PictureFace face) => new()
    {
        ["Left"] = face.Left,
        ["Top"] = face.Top,
        ["Width"] = face.Width,
        ["Height"] = face.Height,
    };

    public static JsonObject Face(FaceRecord record) => new()
    {
        ["FaceId"] = record.FaceId,
        ["ImageId"] = record.ImageId,
        ["ExternalImageId"] = record.ExternalImageId,
        ["BoundingBox"] = Box(record.Face),
        ["Confidence"] = Confidence,
    };

    public static JsonObject Detail(PictureFace face) => new()
    {
        ["BoundingBox"] = Box(face),
        ["Confidence"] = Confidence,
        ["Sunglasses"] = Trait(face.Sunglasses),
        ["Eyeglasses"] = Trait(face.Sunglasses),
        ["Smile"] = Trait(face.Smiles),
        ["EyesOpen"] = Trait(true),
        ["MouthOpen"] = Trait(false),
        ["FaceOccluded"] = Trait(face.Sunglasses),
        ["Emotions"] = new JsonArray(new JsonObject { ["Type"] = face.Smiles ? "HAPPY" : "CALM", ["Confidence"] = Confidence }),
        ["Pose"] = new JsonObject { ["Roll"] = 0, ["Yaw"] = 0, ["Pitch"] = 0 },
        ["Quality"] = new JsonObject { ["Brightness"] = 80, ["Sharpness"] = 80 },
    };

    private static JsonObject Trait(bool value) => new() { ["Value"] = value, ["Confidence"] = Confidence };
}
