namespace Amazon.Rekognition.Model;

/// <summary>An image: its bytes, or where in S3 it is.</summary>
public class Image
{
    public MemoryStream Bytes { get; set; }

    public S3Object S3Object { get; set; }
}

/// <summary>An object in S3.</summary>
public class S3Object
{
    public string Bucket { get; set; }

    public string Name { get; set; }

    public string Version { get; set; }
}
