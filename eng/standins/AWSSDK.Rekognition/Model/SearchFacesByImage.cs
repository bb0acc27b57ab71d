using Amazon.Runtime;

namespace Amazon.Rekognition.Model;

/// <summary>Asks which faces of a collection match the largest face of an image.</summary>
public class SearchFacesByImageRequest : AmazonRekognitionRequest
{
    public string CollectionId { get; set; }

    public float? FaceMatchThreshold { get; set; }

    public Image Image { get; set; }

    public int? MaxFaces { get; set; }

    public QualityFilter QualityFilter { get; set; }
}

/// <summary>The faces that match, the most similar first.</summary>
public class SearchFacesByImageResponse : AmazonWebServiceResponse
{
    public List<FaceMatch> FaceMatches { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string FaceModelVersion { get; set; }

    public BoundingBox SearchedFaceBoundingBox { get; set; }

    public float? SearchedFaceConfidence { get; set; }
}

/// <summary>A face that matches.</summary>
public class FaceMatch
{
    public Face Face { get; set; }

    public float? Similarity { get; set; }
}
