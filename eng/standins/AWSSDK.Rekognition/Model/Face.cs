namespace Amazon.Rekognition.Model;

/// <summary>A face of a collection.</summary>
public class Face
{
    public BoundingBox BoundingBox { get; set; }

    public float? Confidence { get; set; }

    public string ExternalImageId { get; set; }

    public string FaceId { get; set; }

    public string ImageId { get; set; }

    public string IndexFacesModelVersion { get; set; }

    public string UserId { get; set; }
}
