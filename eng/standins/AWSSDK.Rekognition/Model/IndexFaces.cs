using Amazon.Runtime;

namespace Amazon.Rekognition.Model;

/// <summary>Adds the faces of an image to a collection.</summary>
public class IndexFacesRequest : AmazonRekognitionRequest
{
    public string CollectionId { get; set; }

    public List<string> DetectionAttributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string ExternalImageId { get; set; }

    public Image Image { get; set; }

    public int? MaxFaces { get; set; }

    public QualityFilter QualityFilter { get; set; }
}

/// <summary>The faces that were added, and those that were not.</summary>
public class IndexFacesResponse : AmazonWebServiceResponse
{
    public string FaceModelVersion { get; set; }

    public List<FaceRecord> FaceRecords { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public OrientationCorrection OrientationCorrection { get; set; }

    public List<UnindexedFace> UnindexedFaces { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

/// <summary>A face that was added.</summary>
public class FaceRecord
{
    public Face Face { get; set; }

    public FaceDetail FaceDetail { get; set; }
}

/// <summary>A face that was not added, and why.</summary>
public class UnindexedFace
{
    public FaceDetail FaceDetail { get; set; }

    public List<string> Reasons { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
