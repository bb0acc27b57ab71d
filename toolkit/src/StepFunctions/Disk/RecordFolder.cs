using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>Records of a kind, a file each, all of them in memory for reading.</summary>
internal sealed class RecordFolder<T>
    where T : class
{
    private const string Ending = ".json";
    private readonly string _folder;
    private readonly JsonTypeInfo<T> _type;
    private readonly Func<T, string> _arnOf;
    private readonly ConcurrentDictionary<string, T> _records = new(StringComparer.Ordinal);

    /// <exception cref="StoreException">One of them can't be read.</exception>
    public RecordFolder(string folder, JsonTypeInfo<T> type, Func<T, string> arnOf)
    {
        (_folder, _type, _arnOf) = (folder, type, arnOf);
        PrivateDirectory.Tidy(folder);
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Ending))
        {
            var record = Read(path);
            _records[arnOf(record)] = record;
        }
    }

    public IReadOnlyCollection<T> All => [.. _records.Values];

    public T? Find(string arn) => _records.GetValueOrDefault(arn);

    public void Save(T record)
    {
        PrivateDirectory.Write(PathOf(_arnOf(record)), JsonSerializer.SerializeToUtf8Bytes(record, _type));
        _records[_arnOf(record)] = record;
    }

    public void Remove(string arn)
    {
        File.Delete(PathOf(arn));
        _records.TryRemove(arn, out _);
    }

    private T Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), _type) ?? throw new JsonException("It is null.");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path} can't be read: {e.Message} Put the file back as it was, or move it elsewhere to go on without it.", e);
        }
    }

    // Names are unique for an account and a region, of which a folder has one.
    private string PathOf(string arn) => Path.Combine(_folder, FileName.Of(arn[(arn.LastIndexOf(':') + 1)..]) + Ending);
}
