using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using AsteroidWorkflows.LocalCloud.Wire;

namespace AsteroidWorkflows.LocalCloud.S3;

/// <summary>Multipart uploads under way. They live in memory: one whose process ends is as if it had been aborted.</summary>
internal sealed class Uploads
{
    private readonly ConcurrentDictionary<string, Upload> _uploads = new(StringComparer.Ordinal);

    public string Start(string? contentType)
    {
        var id = Guid.NewGuid().ToString("N");
        _uploads[id] = new Upload(contentType, new ConcurrentDictionary<int, byte[]>());
        return id;
    }

    public string Add(string id, int number, byte[] content)
    {
        Find(id).Parts[number] = content;
        return Bucket.Md5(content);
    }

    /// <summary>The whole content, its type, and the entity tag that S3 gives such objects.</summary>
    public (byte[] Content, string? ContentType, string ETag) Complete(string id, IReadOnlyList<int> numbers)
    {
        var upload = Find(id);
        var parts = numbers.Select(number => upload.Parts.TryGetValue(number, out var part)
            ? part
            : throw new WireError("InvalidPart", "One or more of the specified parts could not be found.")).ToList();
#pragma warning disable CA5351 // As S3 does; nothing is secured by it.
        var tag = Convert.ToHexStringLower(MD5.HashData([.. parts.SelectMany(part => MD5.HashData(part))]));
#pragma warning restore CA5351
        _uploads.TryRemove(id, out _);
        return ([.. parts.SelectMany(part => part)], upload.ContentType, $"{tag}-{parts.Count.ToString(CultureInfo.InvariantCulture)}");
    }

    public void Abort(string id)
    {
        Find(id);
        _uploads.TryRemove(id, out _);
    }

    private Upload Find(string id) => _uploads.TryGetValue(id, out var upload)
        ? upload
        : throw new WireError("NoSuchUpload", "The specified upload does not exist.", System.Net.HttpStatusCode.NotFound);

    private sealed record Upload(string? ContentType, ConcurrentDictionary<int, byte[]> Parts);
}
