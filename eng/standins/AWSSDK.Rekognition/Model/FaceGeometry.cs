namespace Amazon.Rekognition.Model;

/// <summary>Where the face is, in parts of the image.</summary>
public class BoundingBox
{
    public float? Height { get; set; }

    public float? Left { get; set; }

    public float? Top { get; set; }

    public float? Width { get; set; }
}

/// <summary>Where a point of the face is, in parts of the image.</summary>
public class Landmark
{
    public LandmarkType Type { get; set; }

    public float? X { get; set; }

    public float? Y { get; set; }
}

/// <summary>How the head is turned, in degrees.</summary>
public class Pose
{
    public float? Pitch { get; set; }

    public float? Roll { get; set; }

    public float? Yaw { get; set; }
}

/// <summary>Where the eyes look.</summary>
public class EyeDirection
{
    public float? Confidence { get; set; }

    public float? Pitch { get; set; }

    public float? Yaw { get; set; }
}
