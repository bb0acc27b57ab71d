using System.Text.Json;
using AsteroidWorkflows.LocalCloud.Data;

namespace AsteroidWorkflows.LocalCloud.Rekognition;

/// <summary>The faces of a collection, one file each.</summary>
internal sealed class FaceCollection : IDisposable
{
    private readonly string _folder;
    private readonly FileLock _lock;

    public FaceCollection(DataFolder data, string name)
    {
        _folder = data.Folder("rekognition", FileName.Of(name));
        _lock = new FileLock(Path.Combine(_folder, ".lock"));
    }

    public Task<IDisposable> EnterAsync() => _lock.EnterAsync();

    public async Task<IReadOnlyList<FaceRecord>> AllAsync()
    {
        var faces = new List<FaceRecord>();
        foreach (var path in Directory.EnumerateFiles(_folder, "*.json").Order(StringComparer.Ordinal))
        {
            faces.Add(JsonSerializer.Deserialize<FaceRecord>(await File.ReadAllBytesAsync(path))!);
        }

        return faces;
    }

    public void Add(FaceRecord face) => DataFolder.Write(PathOf(face.FaceId), face, JsonSerializerOptions.Default);

    /// <summary>False where there is no face of this id.</summary>
    public bool Remove(string faceId)
    {
        var exists = File.Exists(PathOf(faceId));
        File.Delete(PathOf(faceId));
        return exists;
    }

    public void Dispose() => _lock.Dispose();

    private string PathOf(string faceId) => Path.Combine(_folder, FileName.Of(faceId) + ".json");
}
