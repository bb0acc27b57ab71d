namespace AsteroidWorkflows.Shared;

/// <summary>
/// A lock among processes. It is the operating system's: it goes with the process, however that ends, and the file that it hangs on stays behind.
/// </summary>
internal static class ProcessLock
{
    /// <summary>How long a process waits for another one.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Takes the lock if nobody has it; null if somebody does.</summary>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="IOException">Another process did not let go in time; told as <see cref="StorageFailure"/> does.</exception>
    public static FileStream Take(string path)
    {
        FileStream? taken = null;
        return SpinWait.SpinUntil(() => (taken = TryTake(path)) is not null, LongestWait)
            ? taken!
            : throw TakesTooLong(path);
    }

    /// <summary>Says that another process did not let go in <see cref="LongestWait"/>.</summary>
    public static Exception TakesTooLong(string path) =>
        StorageFailure.Of($"Another process holds {path} since {LongestWait.TotalSeconds:0} s. End it, then try again.");
}
