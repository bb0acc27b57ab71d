namespace AsteroidWorkflows.Lambdas.Photos;

/// <summary>The settings of the functions: environment variables, which the deployment sets by these names. The table says which function reads which.</summary>
public static class PhotosSettings
{
    /// <summary>The Rekognition collection's id.</summary>
    public const string CollectionId = "REKOGNITION_COLLECTION_ID";

    /// <summary>The bucket that thumbnails are written to.</summary>
    public const string ThumbnailBucket = "THUMBNAIL_BUCKET";

    /// <summary>Optional: the widest that a thumbnail may be, in pixels; 300 by default.</summary>
    public const string ThumbnailMaxWidth = "THUMBNAIL_MAX_WIDTH";

    /// <summary>Optional: the highest that a thumbnail may be, in pixels; 300 by default.</summary>
    public const string ThumbnailMaxHeight = "THUMBNAIL_MAX_HEIGHT";
}
