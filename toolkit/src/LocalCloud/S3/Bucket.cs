using System.Security.Cryptography;
using System.Text.Json;
using AsteroidWorkflows.LocalCloud.Data;

namespace AsteroidWorkflows.LocalCloud.S3;

/// <summary>
/// A bucket: each object a file that any viewer opens, and beside it what S3 says of it. A process that ends between the two writes leaves
/// the new description with the old bytes; then the bytes' MD5 tells, and the object is described anew from its bytes.
/// </summary>
internal sealed class Bucket : IDisposable
{
    private const string UnknownType = "binary/octet-stream";
    private readonly string _objects;
    private readonly string _descriptions;
    private readonly FileLock _lock;

    public Bucket(DataFolder data, string name)
    {
        _objects = data.Folder("s3", FileName.Of(name));
        _descriptions = data.Folder("s3", FileName.Of(name), ".about");
        _lock = new FileLock(Path.Combine(_descriptions, ".lock"));
    }

    public async Task<StoredObject> WriteAsync(string key, ReadOnlyMemory<byte> content, string? contentType, string? etag = null)
    {
        var md5 = Md5(content.Span);
        var about = new StoredObject(key, contentType ?? UnknownType, etag ?? md5, DateTimeOffset.UtcNow, md5) { Content = content };
        using var turn = await _lock.EnterAsync();
        DataFolder.Write(AboutPath(key), about, JsonSerializerOptions.Default);
        PrivateDirectory.Write(ObjectPath(key), content.Span);
        return about;
    }

    public async Task<StoredObject?> ReadAsync(string key)
    {
        using var turn = await _lock.EnterAsync();
        return File.Exists(ObjectPath(key)) ? await DescribeAsync(key) : null;
    }

    public async Task DeleteAsync(string key)
    {
        using var turn = await _lock.EnterAsync();
        File.Delete(ObjectPath(key));
        File.Delete(AboutPath(key));
    }

    /// <summary>The objects whose keys begin like this, in the order of their keys.</summary>
    public async Task<IReadOnlyList<StoredObject>> ListAsync(string prefix)
    {
        using var turn = await _lock.EnterAsync();
        var keys = new List<string>();
        foreach (var path in Directory.EnumerateFiles(_descriptions, "*.json"))
        {
            if (JsonSerializer.Deserialize<StoredObject>(await File.ReadAllBytesAsync(path)) is { } about
                && about.Key.StartsWith(prefix, StringComparison.Ordinal) && File.Exists(ObjectPath(about.Key)))
            {
                keys.Add(about.Key);
            }
        }

        keys.Sort(StringComparer.Ordinal);
        var objects = new List<StoredObject>();
        foreach (var key in keys)
        {
            objects.Add(await DescribeAsync(key));
        }

        return objects;
    }

    public static string Md5(ReadOnlySpan<byte> content)
    {
#pragma warning disable CA5351 // S3's entity tag is an MD5; nothing is secured by it.
        return Convert.ToHexStringLower(MD5.HashData(content));
#pragma warning restore CA5351
    }

    public void Dispose() => _lock.Dispose();

    private async Task<StoredObject> DescribeAsync(string key)
    {
        var content = await File.ReadAllBytesAsync(ObjectPath(key));
        var about = File.Exists(AboutPath(key))
            ? JsonSerializer.Deserialize<StoredObject>(await File.ReadAllBytesAsync(AboutPath(key)))
            : null;
        var md5 = Md5(content);
        return about?.ContentMd5 == md5
            ? about with { Content = content }
            : new StoredObject(key, UnknownType, md5, File.GetLastWriteTimeUtc(ObjectPath(key)), md5) { Content = content };
    }

    private string ObjectPath(string key) => Path.Combine(_objects, FileName.Of(key));

    private string AboutPath(string key) => Path.Combine(_descriptions, FileName.Of(key) + ".json");
}
