using Amazon.Runtime;

namespace Amazon.Rekognition;

/// <summary>Why a face was not added.</summary>
public class Reason : ConstantClass
{
    public static readonly Reason EXCEEDS_MAX_FACES = new("EXCEEDS_MAX_FACES");

    public static readonly Reason EXTREME_POSE = new("EXTREME_POSE");

    public static readonly Reason LOW_BRIGHTNESS = new("LOW_BRIGHTNESS");

    public static readonly Reason LOW_CONFIDENCE = new("LOW_CONFIDENCE");

    public static readonly Reason LOW_FACE_QUALITY = new("LOW_FACE_QUALITY");

    public static readonly Reason LOW_SHARPNESS = new("LOW_SHARPNESS");

    public static readonly Reason SMALL_BOUNDING_BOX = new("SMALL_BOUNDING_BOX");

    public Reason(string value)
        : base(value)
    {
    }

    public static Reason FindValue(string value) => FindValue<Reason>(value);

    public static implicit operator Reason(string value) => FindValue(value);
}
