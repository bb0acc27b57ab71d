using Amazon.Runtime;

namespace Amazon.Rekognition;

/// <summary>A point of a face.</summary>
public class LandmarkType : ConstantClass
{
    public static readonly LandmarkType ChinBottom = new("chinBottom");

    public static readonly LandmarkType EyeLeft = new("eyeLeft");

    public static readonly LandmarkType EyeRight = new("eyeRight");

    public static readonly LandmarkType LeftEyeBrowLeft = new("leftEyeBrowLeft");

    public static readonly LandmarkType LeftEyeBrowRight = new("leftEyeBrowRight");

    public static readonly LandmarkType LeftEyeBrowUp = new("leftEyeBrowUp");

    public static readonly LandmarkType LeftEyeDown = new("leftEyeDown");

    public static readonly LandmarkType LeftEyeLeft = new("leftEyeLeft");

    public static readonly LandmarkType LeftEyeRight = new("leftEyeRight");

    public static readonly LandmarkType LeftEyeUp = new("leftEyeUp");

    public static readonly LandmarkType LeftPupil = new("leftPupil");

    public static readonly LandmarkType MidJawlineLeft = new("midJawlineLeft");

    public static readonly LandmarkType MidJawlineRight = new("midJawlineRight");

    public static readonly LandmarkType MouthDown = new("mouthDown");

    public static readonly LandmarkType MouthLeft = new("mouthLeft");

    public static readonly LandmarkType MouthRight = new("mouthRight");

    public static readonly LandmarkType MouthUp = new("mouthUp");

    public static readonly LandmarkType Nose = new("nose");

    public static readonly LandmarkType NoseLeft = new("noseLeft");

    public static readonly LandmarkType NoseRight = new("noseRight");

    public static readonly LandmarkType RightEyeBrowLeft = new("rightEyeBrowLeft");

    public static readonly LandmarkType RightEyeBrowRight = new("rightEyeBrowRight");

    public static readonly LandmarkType RightEyeBrowUp = new("rightEyeBrowUp");

    public static readonly LandmarkType RightEyeDown = new("rightEyeDown");

    public static readonly LandmarkType RightEyeLeft = new("rightEyeLeft");

    public static readonly LandmarkType RightEyeRight = new("rightEyeRight");

    public static readonly LandmarkType RightEyeUp = new("rightEyeUp");

    public static readonly LandmarkType RightPupil = new("rightPupil");

    public static readonly LandmarkType UpperJawlineLeft = new("upperJawlineLeft");

    public static readonly LandmarkType UpperJawlineRight = new("upperJawlineRight");

    public LandmarkType(string value)
        : base(value)
    {
    }

    public static LandmarkType FindValue(string value) => FindValue<LandmarkType>(value);

    public static implicit operator LandmarkType(string value) => FindValue(value);
}
