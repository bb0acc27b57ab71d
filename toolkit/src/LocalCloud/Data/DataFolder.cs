using System.Text.Json;

namespace AsteroidWorkflows.LocalCloud.Data;

/// <summary>The folder that everything is kept in, readable by its owner only. Whoever reads a file finds all of the old or all of the new.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly bool _isEphemeral;

    private DataFolder(string root, bool isEphemeral) => (Root, _isEphemeral) = (PrivateDirectory.At(root), isEphemeral);

    public string Root { get; }

    /// <summary>A folder that stays.</summary>
    public static DataFolder At(string path) => new(Path.GetFullPath(path), isEphemeral: false);

    /// <summary>A folder that is deleted in the end.</summary>
    public static DataFolder Ephemeral() => new(Directory.CreateTempSubdirectory("local-cloud-").FullName, isEphemeral: true);

    /// <summary>The path of a folder in it, made if need be.</summary>
    public string Folder(params ReadOnlySpan<string> parts) => PrivateDirectory.At([Root, .. parts]);

    public static void Write<T>(string path, T content, JsonSerializerOptions options) =>
        PrivateDirectory.Write(path, JsonSerializer.SerializeToUtf8Bytes(content, options));

    public void Dispose()
    {
        if (_isEphemeral)
        {
            Directory.Delete(Root, recursive: true);
        }
    }
}
