using Microsoft.Win32.SafeHandles;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>
/// The file of an execution that this process works on. Lines are added at its end, whole or not at all. It stays open while much is written, as
/// far as the process has room for that. Members may be called from any thread.
/// </summary>
internal sealed class ExecutionFile : IDisposable
{
    // Most executions that wait for long need no handle; who is at work does.
    private const int MostOpen = 4_000;
    private static int _open;

    private readonly Lock _lock = new();
    private readonly string _path;
    private SafeFileHandle? _handle;
    private long _length;
    private bool _isRemoved;
    private bool _isDisposed;

    private ExecutionFile(string path, long length) => (_path, _length) = (path, length);

    /// <summary>Makes a file with its first lines in it, so that it is there with them or not at all.</summary>
    /// <exception cref="IOException">It is there already, or can't be written.</exception>
    public static ExecutionFile Create(string path, ReadOnlySpan<byte> lines)
    {
        PrivateDirectory.Write(path, lines, overwrite: false);
        return new ExecutionFile(path, lines.Length);
    }

    /// <summary>A file that is there, to go on behind its last whole line.</summary>
    public static ExecutionFile Open(string path, long wholeLength) => new(path, wholeLength);

    /// <summary>Adds lines, all of them or none; does nothing where the file has been removed.</summary>
    /// <exception cref="IOException">They can't be written.</exception>
    public void Append(ReadOnlySpan<byte> lines)
    {
        lock (_lock)
        {
            if (_isRemoved)
            {
                return;
            }

            if (_isDisposed)
            {
                throw new IOException($"{_path} is closed: whoever worked on it is about to end.");
            }

            var handle = _handle ??= OpenHandle();
            try
            {
                RandomAccess.Write(handle, lines, _length);
            }
            catch
            {
                // A part of a line must not stay where the next one goes.
                RandomAccess.SetLength(handle, _length);
                throw;
            }

            _length += lines.Length;
            if (Volatile.Read(ref _open) > MostOpen)
            {
                CloseHandle();
            }
        }
    }

    /// <summary>Nothing more is expected to be added soon.</summary>
    public void Rest()
    {
        lock (_lock)
        {
            CloseHandle();
        }
    }

    /// <summary>Deletes it; what is added afterwards goes nowhere.</summary>
    public void Remove()
    {
        lock (_lock)
        {
            _isRemoved = true;
            CloseHandle();
            File.Delete(_path);
        }
    }

    /// <summary>Nothing can be added afterwards: the file may be another process's.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            CloseHandle();
        }
    }

    private SafeFileHandle OpenHandle()
    {
        var handle = File.OpenHandle(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        Interlocked.Increment(ref _open);
        if (RandomAccess.GetLength(handle) > _length)
        {
            // What a kill cut short was never acted on.
            RandomAccess.SetLength(handle, _length);
        }

        return handle;
    }

    private void CloseHandle()
    {
        if (_handle is { } handle)
        {
            _handle = null;
            handle.Dispose();
            Interlocked.Decrement(ref _open);
        }
    }
}
