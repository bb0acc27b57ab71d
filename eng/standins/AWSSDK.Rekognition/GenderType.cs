using Amazon.Runtime;

namespace Amazon.Rekognition;

/// <summary>How a face looks.</summary>
public class GenderType : ConstantClass
{
    public static readonly GenderType Female = new("Female");

    public static readonly GenderType Male = new("Male");

    public GenderType(string value)
        : base(value)
    {
    }

    public static GenderType FindValue(string value) => FindValue<GenderType>(value);

    public static implicit operator GenderType(string value) => FindValue(value);
}
