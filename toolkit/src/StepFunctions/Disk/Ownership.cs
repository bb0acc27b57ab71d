using System.Globalization;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>
/// Who works on an execution. Each process holds one locked file for as long as it lives; the operating system lets go of it however the process
/// ends, so another process can tell the living from the dead.
/// </summary>
internal sealed class Ownership : IDisposable
{
    private readonly string _folder;
    private readonly FileStream _mine;

    public Ownership(string folder)
    {
        _folder = folder;
        Me = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Guid.NewGuid():N}");
        _mine = ProcessLock.TryTake(PathOf(Me)) ?? throw new StoreException($"{PathOf(Me)} can't be locked. Name another folder with --data.");
    }

    /// <summary>The name of this process among the owners.</summary>
    public string Me { get; }

    /// <summary>Whether an owner's process still runs.</summary>
    public bool IsAlive(string owner)
    {
        if (owner == Me)
        {
            return true;
        }

        if (!File.Exists(PathOf(owner)))
        {
            return false;
        }

        if (ProcessLock.TryTake(PathOf(owner)) is not { } free)
        {
            return true;
        }

        free.Dispose();
        File.Delete(PathOf(owner));
        return false;
    }

    public void Dispose()
    {
        _mine.Dispose();
        File.Delete(PathOf(Me));
    }

    private string PathOf(string owner) => Path.Combine(_folder, $"{owner}.lock");
}
