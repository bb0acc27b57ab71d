using Amazon.Runtime;

namespace Amazon.Rekognition;

/// <summary>What to tell of a face.</summary>
public class Attribute : ConstantClass
{
    public static readonly Attribute AGE_RANGE = new("AGE_RANGE");

    public static readonly Attribute ALL = new("ALL");

    public static readonly Attribute BEARD = new("BEARD");

    public static readonly Attribute DEFAULT = new("DEFAULT");

    public static readonly Attribute EMOTIONS = new("EMOTIONS");

    public static readonly Attribute EYE_DIRECTION = new("EYE_DIRECTION");

    public static readonly Attribute EYEGLASSES = new("EYEGLASSES");

    public static readonly Attribute EYES_OPEN = new("EYES_OPEN");

    public static readonly Attribute FACE_OCCLUDED = new("FACE_OCCLUDED");

    public static readonly Attribute GENDER = new("GENDER");

    public static readonly Attribute MOUTH_OPEN = new("MOUTH_OPEN");

    public static readonly Attribute MUSTACHE = new("MUSTACHE");

    public static readonly Attribute SMILE = new("SMILE");

    public static readonly Attribute SUNGLASSES = new("SUNGLASSES");

    public Attribute(string value)
        : base(value)
    {
    }

    public static Attribute FindValue(string value) => FindValue<Attribute>(value);

    public static implicit operator Attribute(string value) => FindValue(value);
}
