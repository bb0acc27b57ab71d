namespace AsteroidWorkflows.Shared;

/// <summary>Folders and files that only their owner can read.</summary>
internal static class PrivateDirectory
{
    private const string Unfinished = ".tmp";

    /// <summary>The path of a folder, made if need be.</summary>
    /// <exception cref="IOException">It can't be made; told as <see cref="StorageFailure"/> does.</exception>
    public static string At(params ReadOnlySpan<string> parts)
    {
        var path = Path.Combine(parts);
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(path);
            }
            else
            {
                Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StorageFailure.Of($"The folder {path} can't be used: {e.Message} Name another one.", e);
        }
    }

    /// <summary>
    /// Writes a whole file beside its place and then moves it there: whoever reads, and whatever ends the process, there is either what was there
    /// before or all of the new.
    /// </summary>
    public static void Write(string path, ReadOnlySpan<byte> content, bool overwrite = true)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            File.WriteAllBytes(unfinished, content);
            File.Move(unfinished, path, overwrite);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Deletes what processes that were killed have left unfinished.</summary>
    public static void Tidy(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Unfinished))
        {
            File.Delete(path);
        }
    }
}
