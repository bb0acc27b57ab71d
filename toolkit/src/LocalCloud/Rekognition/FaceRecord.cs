namespace AsteroidWorkflows.LocalCloud.Rekognition;

/// <summary>A face in the collection.</summary>
/// <param name="FaceId">Its id.</param>
/// <param name="ImageId">The id of the picture that it was found in: the same for the same bytes.</param>
/// <param name="ExternalImageId">The label that it was indexed under.</param>
/// <param name="Face">The face.</param>
internal sealed record FaceRecord(string FaceId, string ImageId, string? ExternalImageId, PictureFace Face);
