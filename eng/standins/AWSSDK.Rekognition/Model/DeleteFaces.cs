using Amazon.Runtime;

namespace Amazon.Rekognition.Model;

/// <summary>Deletes faces of a collection.</summary>
public class DeleteFacesRequest : AmazonRekognitionRequest
{
    public string CollectionId { get; set; }

    public List<string> FaceIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

/// <summary>The faces that were deleted, and those that were not.</summary>
public class DeleteFacesResponse : AmazonWebServiceResponse
{
    public List<string> DeletedFaces { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<UnsuccessfulFaceDeletion> UnsuccessfulFaceDeletions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

/// <summary>A face that was not deleted, and why.</summary>
public class UnsuccessfulFaceDeletion
{
    public string FaceId { get; set; }

    public List<string> Reasons { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string UserId { get; set; }
}
