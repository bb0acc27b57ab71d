using Amazon.Runtime;

namespace Amazon.Rekognition.Model;

/// <summary>Asks for the faces of an image.</summary>
public class DetectFacesRequest : AmazonRekognitionRequest
{
    public List<string> Attributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public Image Image { get; set; }
}

/// <summary>The faces of an image, the largest first.</summary>
public class DetectFacesResponse : AmazonWebServiceResponse
{
    public List<FaceDetail> FaceDetails { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public OrientationCorrection OrientationCorrection { get; set; }
}
