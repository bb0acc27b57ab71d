namespace Amazon.Rekognition.Model;

/// <summary>What is seen of a face.</summary>
public class FaceDetail
{
    public AgeRange AgeRange { get; set; }

    public Beard Beard { get; set; }

    public BoundingBox BoundingBox { get; set; }

    public float? Confidence { get; set; }

    public List<Emotion> Emotions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public EyeDirection EyeDirection { get; set; }

    public Eyeglasses Eyeglasses { get; set; }

    public EyeOpen EyesOpen { get; set; }

    public FaceOccluded FaceOccluded { get; set; }

    public Gender Gender { get; set; }

    public List<Landmark> Landmarks { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public MouthOpen MouthOpen { get; set; }

    public Mustache Mustache { get; set; }

    public Pose Pose { get; set; }

    public ImageQuality Quality { get; set; }

    public Smile Smile { get; set; }

    public Sunglasses Sunglasses { get; set; }
}
