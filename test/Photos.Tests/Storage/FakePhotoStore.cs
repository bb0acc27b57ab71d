using AsteroidWorkflows.Lambdas.Photos.Ports;

namespace AsteroidWorkflows.Photos.Tests.Storage;

/// <summary>Buckets in memory.</summary>
internal sealed class FakePhotoStore : IPhotoStore
{
    private readonly Dictionary<(string Bucket, string Key), (byte[] Content, string ContentType)> _objects = [];

    public IEnumerable<string> KeysIn(string bucket) => _objects.Keys.Where(at => at.Bucket == bucket).Select(at => at.Key);

    public (byte[] Content, string ContentType) this[string bucket, string key] => _objects[(bucket, key)];

    public FakePhotoStore With(string bucket, string key, byte[] content)
    {
        _objects[(bucket, key)] = (content, "binary/octet-stream");
        return this;
    }

    public Task<byte[]> ReadAsync(string bucket, string key) => Task.FromResult(_objects[(bucket, key)].Content);

    public Task WriteAsync(string bucket, string key, byte[] content, string contentType)
    {
        _objects[(bucket, key)] = (content, contentType);
        return Task.CompletedTask;
    }
}
