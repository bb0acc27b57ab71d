using System.Text;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>
/// Everything that a server keeps, in a folder that outlives it: open it, make the engine with it as the journal, make the API with <see cref="Api"/>,
/// <see cref="Attach"/> and <see cref="Restore"/> that, then listen. Members may be called from any thread.
/// </summary>
public sealed class ServerStore : IExecutionJournal, IDisposable
{
    private readonly FileStream _lock;
    private readonly string _addressPath;
    private readonly DiskApiStore _api;

    private ServerStore(string root, FileStream held)
    {
        _lock = held;
        _addressPath = ServerAddress.PathIn(root);
        File.Delete(_addressPath);
        Executions = new ExecutionStore(root);
        _api = new DiskApiStore(root, Executions);
    }

    /// <summary>State machines, activities and what executions were started with.</summary>
    public IApiStore Api => _api;

    internal ExecutionStore Executions { get; }

    /// <summary>
    /// Opens a folder, made if need be, and takes over the executions that no other living process works on: those of servers that were there before, and
    /// those that commands have left.
    /// </summary>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="StoreException">The folder can't be used, another server uses it, or a file in it can't be read.</exception>
    public static ServerStore Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var root = PrivateDirectory.At(Path.GetFullPath(folder));
        var held = ProcessLock.TryTake(Path.Combine(root, "server.lock")) ?? throw InUse(root);
        try
        {
            return new ServerStore(root, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Tells whoever opens the folder as well where the server is.</summary>
    /// <param name="address">Where it listens.</param>
    public void Announce(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        PrivateDirectory.Write(_addressPath, Encoding.UTF8.GetBytes(address.ToString()));
    }

    /// <summary>Has the API keep what executions start.</summary>
    public void Attach(StepFunctionsApi api)
    {
        ArgumentNullException.ThrowIfNull(api);
        Executions.Starting = api.Keep;
    }

    /// <summary>
    /// Lets the executions of earlier servers, and what commands have left, go on in the API. Those that have ended are known, and gone through only when
    /// somebody asks for what they hold.
    /// </summary>
    /// <exception cref="StoreException">One of them can't be read.</exception>
    public void Restore(StepFunctionsApi api)
    {
        ArgumentNullException.ThrowIfNull(api);
        api.Restore(Executions.Read, _api.FindEnded);
    }

    /// <inheritdoc/>
    public void Append(WorkflowExecution execution, JournalEntry entry) => Executions.Append(execution, entry);

    /// <inheritdoc/>
    public IEnumerable<JournalEntry>? Read(WorkflowExecution execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        return Executions.Entries(execution);
    }

    /// <inheritdoc/>
    public bool CanRead => true;

    /// <inheritdoc/>
    public void Ended(WorkflowExecution execution) => Executions.Ended(execution);

    /// <summary>Lets go of the folder. What executions still do isn't kept: they go on from there when it is opened again.</summary>
    public void Dispose()
    {
        Executions.Dispose();
        File.Delete(_addressPath);
        _lock.Dispose();
    }

    private static StoreException InUse(string root)
    {
        var server = ServerAddress.Find(root) is { } address ? $"the server at {address}" : "another server";
        return new StoreException($"The folder {root} is in use by {server}. End that one, or name another folder with --data.");
    }
}
