using Amazon.Runtime;

namespace Amazon.Rekognition;

/// <summary>What a face seems to feel.</summary>
public class EmotionName : ConstantClass
{
    public static readonly EmotionName ANGRY = new("ANGRY");

    public static readonly EmotionName CALM = new("CALM");

    public static readonly EmotionName CONFUSED = new("CONFUSED");

    public static readonly EmotionName DISGUSTED = new("DISGUSTED");

    public static readonly EmotionName FEAR = new("FEAR");

    public static readonly EmotionName HAPPY = new("HAPPY");

    public static readonly EmotionName SAD = new("SAD");

    public static readonly EmotionName SURPRISED = new("SURPRISED");

    public static readonly EmotionName UNKNOWN = new("UNKNOWN");

    public EmotionName(string value)
        : base(value)
    {
    }

    public static EmotionName FindValue(string value) => FindValue<EmotionName>(value);

    public static implicit operator EmotionName(string value) => FindValue(value);
}
