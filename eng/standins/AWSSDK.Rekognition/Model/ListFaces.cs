using Amazon.Runtime;

namespace Amazon.Rekognition.Model;

/// <summary>Asks for the faces of a collection.</summary>
public class ListFacesRequest : AmazonRekognitionRequest
{
    public string CollectionId { get; set; }

    public List<string> FaceIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public string UserId { get; set; }
}

/// <summary>Faces of a collection, and the token of the next page if there is one.</summary>
public class ListFacesResponse : AmazonWebServiceResponse
{
    public string FaceModelVersion { get; set; }

    public List<Face> Faces { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
