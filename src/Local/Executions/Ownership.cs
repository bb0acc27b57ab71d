using System.Globalization;
using AsteroidWorkflows.Local.Cloud.Storage;

namespace AsteroidWorkflows.Local.Executions;

/// <summary>
/// Who works on an execution. Each process holds one locked file for as long as it lives; the operating system lets go of it however the process
/// ends, so another process can tell the living from the dead.
/// </summary>
internal sealed class Ownership : IDisposable
{
    private readonly string _folder;
    private readonly FileStream _mine;

    public Ownership(DataFolder data)
    {
        _folder = data.Folder("executions", "owners");
        Me = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Guid.NewGuid():N}");
        _mine = FileLock.TryTake(PathOf(Me)) ?? throw new CommandException($"{PathOf(Me)} can't be locked.");
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

        if (FileLock.TryTake(PathOf(owner)) is not { } free)
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
