using System.Reflection;

namespace AsteroidWorkflows.Flow.SdkCalls;

/// <summary>
/// The names of the API for members of the SDK's requests and answers. They are the same but for what stands here; a test holds the table against the SDK's own
/// marshallers.
/// </summary>
internal static class SdkNames
{
    /// <summary>Members whose name in the API is another one, by the SDK's package.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Renamed = new(StringComparer.Ordinal)
    {
        ["AWSSDK.EC2"] = new()
        {
            ["IpPermission.Ipv4Ranges"] = "IpRanges",
        },
        ["AWSSDK.S3"] = new()
        {
            ["BucketName"] = "Bucket",
            ["CannedACL"] = "ACL",
            ["ContentBody"] = "Body",
            ["CopySourceServerSideEncryptionCustomerMethod"] = "CopySourceSSECustomerAlgorithm",
            ["CopySourceServerSideEncryptionCustomerProvidedKey"] = "CopySourceSSECustomerKey",
            ["CopySourceServerSideEncryptionCustomerProvidedKeyMD5"] = "CopySourceSSECustomerKeyMD5",
            ["DeleteErrors"] = "Errors",
            ["DeletedObjects"] = "Deleted",
            ["DestinationBucket"] = "Bucket",
            ["DestinationKey"] = "Key",
            ["Encoding"] = "EncodingType",
            ["EtagToMatch"] = "IfMatch",
            ["EtagToNotMatch"] = "IfNoneMatch",
            ["ETagToMatch"] = "CopySourceIfMatch",
            ["ETagToNotMatch"] = "CopySourceIfNoneMatch",
            ["MD5Digest"] = "ContentMD5",
            ["S3Objects"] = "Contents",
            ["ServerSideEncryptionCustomerMethod"] = "SSECustomerAlgorithm",
            ["ServerSideEncryptionCustomerProvidedKey"] = "SSECustomerKey",
            ["ServerSideEncryptionCustomerProvidedKeyMD5"] = "SSECustomerKeyMD5",
            ["ServerSideEncryptionKeyManagementServiceEncryptionContext"] = "SSEKMSEncryptionContext",
            ["ServerSideEncryptionKeyManagementServiceKeyId"] = "SSEKMSKeyId",
            ["ServerSideEncryptionMethod"] = "ServerSideEncryption",
        },
    };

    /// <summary>Members of S3's requests and answers that the API does not have, or has in another form.</summary>
    private static readonly HashSet<string> OnlyInS3 =
    [
        "AmzCfId", "AutoCloseStream", "AutoResetStreamPosition", "BucketRegion", "BucketRegionName", "ByteRange", "ChunkBufferSize",
        "Directory", "DisableDefaultChecksumValidation", "DisablePayloadSigning", "DisableSlashCorrection", "FilePath", "FilePosition", "Headers", "Id2",
        "InputStream", "IsLastPart", "LocalDirectory", "Metadata", "MfaCodes", "ModifiedSinceDate", "PartSize", "RequestRoute", "ResponseHeaderOverrides",
        "ResponseStream", "S3Directory", "SourceBucket", "SourceKey", "SourceVersionId", "StreamTransferProgress", "TagSet", "UnmodifiedSinceDate",
        "UseChunkEncoding", "UseClientRegion", "AccessControlList", "AccessControlPolicy", "Grants",
    ];

    /// <summary>The API's name of a member; null where the API has none.</summary>
    internal static string? Of(PropertyInfo member)
    {
        var package = member.ReflectedType!.Assembly.GetName().Name!;
        if (member.DeclaringType!.Assembly.GetName().Name == "AWSSDK.Core" || typeof(Delegate).IsAssignableFrom(member.PropertyType)
            || IsFlagOfAnother(member) || (package == "AWSSDK.S3" && OnlyInS3.Contains(member.Name)))
        {
            return null;
        }

        var known = Renamed.GetValueOrDefault(package);
        return known?.GetValueOrDefault($"{member.ReflectedType.Name}.{member.Name}") ?? known?.GetValueOrDefault(member.Name) ?? member.Name;
    }

    /// <summary>The SDK's own <c>IsBOOLSet</c>, which tells whether <c>BOOL</c> was given.</summary>
    private static bool IsFlagOfAnother(PropertyInfo member) =>
        member.Name is ['I', 's', .. var other, 'S', 'e', 't'] && member.PropertyType == typeof(bool) && member.ReflectedType!.GetProperty(other) is not null;
}
