using Amazon.Runtime;

namespace Amazon.Rekognition;

/// <summary>How far the image is turned.</summary>
public class OrientationCorrection : ConstantClass
{
    public static readonly OrientationCorrection ROTATE_0 = new("ROTATE_0");

    public static readonly OrientationCorrection ROTATE_180 = new("ROTATE_180");

    public static readonly OrientationCorrection ROTATE_270 = new("ROTATE_270");

    public static readonly OrientationCorrection ROTATE_90 = new("ROTATE_90");

    public OrientationCorrection(string value)
        : base(value)
    {
    }

    public static OrientationCorrection FindValue(string value) => FindValue<OrientationCorrection>(value);

    public static implicit operator OrientationCorrection(string value) => FindValue(value);
}
