namespace AsteroidWorkflows.LocalCloud.Data;

/// <summary>
/// One at a time, among the threads of this process and among processes. The lock is the operating system's: it goes with the process, however
/// that ends, and the file that it hangs on stays behind empty.
/// </summary>
internal sealed class FileLock(string path) : IDisposable
{
    private readonly SemaphoreSlim _inProcess = new(1, 1);

    /// <summary>Waits for its turn.</summary>
    /// <exception cref="LocalCloudException">Another process did not let go in time.</exception>
    public async Task<IDisposable> EnterAsync()
    {
        await _inProcess.WaitAsync();
        try
        {
            return new Turn(this, await OpenAsync());
        }
        catch
        {
            _inProcess.Release();
            throw;
        }
    }

    public void Dispose() => _inProcess.Dispose();

    private async Task<FileStream> OpenAsync()
    {
        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            if (ProcessLock.TryTake(path) is { } taken)
            {
                return taken;
            }

            if (TimeProvider.System.GetElapsedTime(started) > ProcessLock.LongestWait)
            {
                throw ProcessLock.TakesTooLong(path);
            }

            await Task.Delay(2);
        }
    }

    private sealed class Turn(FileLock owner, FileStream stream) : IDisposable
    {
        public void Dispose()
        {
            stream.Dispose();
            owner._inProcess.Release();
        }
    }
}
