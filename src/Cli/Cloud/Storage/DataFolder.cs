using System.Text.Json;

namespace AsteroidWorkflows.Cli.Cloud.Storage;

/// <summary>
/// The folder that everything local is kept in, readable by its owner only. A file is written beside its place and then moved there, so that
/// whoever reads, and whatever ends the process, there is either the old file or the new one.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const string Unfinished = ".tmp";
    private readonly bool _isEphemeral;

    private DataFolder(string root, bool isEphemeral)
    {
        Root = root;
        _isEphemeral = isEphemeral;
        try
        {
            Create(root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The data folder {root} can't be used: {e.Message} Name another one with --data.", e);
        }
    }

    public string Root { get; }

    /// <summary>A folder that stays.</summary>
    public static DataFolder At(string path) => new(System.IO.Path.GetFullPath(path), isEphemeral: false);

    /// <summary>A folder that is deleted in the end.</summary>
    public static DataFolder Ephemeral() => new(Directory.CreateTempSubdirectory("asteroid-").FullName, isEphemeral: true);

    /// <summary>The path of a folder in it, made if need be.</summary>
    public string Folder(params ReadOnlySpan<string> parts)
    {
        var path = System.IO.Path.Combine([Root, .. parts]);
        Create(path);
        return path;
    }

    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            await File.WriteAllBytesAsync(unfinished, content);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    public static Task WriteAsync<T>(string path, T content, JsonSerializerOptions options) =>
        WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(content, options));

    public void Dispose()
    {
        if (_isEphemeral)
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
