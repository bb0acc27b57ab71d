using System.Text.Json.Serialization;

namespace AsteroidWorkflows.LocalCloud.S3;

/// <summary>An object of a bucket.</summary>
/// <param name="Key">Its key.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="ETag">Its entity tag, without quotation marks.</param>
/// <param name="Modified">When it was written.</param>
/// <param name="ContentMd5">The MD5 of the bytes that all this is said of.</param>
internal sealed record StoredObject(string Key, string ContentType, string ETag, DateTimeOffset Modified, string ContentMd5)
{
    [JsonIgnore]
    public ReadOnlyMemory<byte> Content { get; init; }
}
