using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>
/// What a command keeps in a folder that it shares with other processes: each execution belongs to one of them, and state machines are there for as long as
/// the command is. Open it, make the engine with it as the journal, make the API with <see cref="Api"/>, and <see cref="Attach"/> that. Members may be called from any thread.
/// </summary>
public sealed class CommandStore : IExecutionJournal, IDisposable
{
    private readonly string _root;
    private readonly ExecutionStore _executions;
    private readonly CommandApiStore _api;

    private CommandStore(string root)
    {
        _root = root;
        _executions = new ExecutionStore(root);
        _api = new CommandApiStore(_executions);
    }

    /// <summary>State machines in memory, and executions in the folder.</summary>
    public IApiStore Api => _api;

    /// <summary>Where the server of the folder has said that it listens; null: nowhere. It may have ended since.</summary>
    public string? ServerAddress => Disk.ServerAddress.Find(_root);

    /// <summary>Opens a folder, made if need be.</summary>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="StoreException">The folder can't be used.</exception>
    public static CommandStore Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new CommandStore(PrivateDirectory.At(Path.GetFullPath(folder)));
    }

    /// <summary>Has the API keep what executions start.</summary>
    public void Attach(StepFunctionsApi api)
    {
        ArgumentNullException.ThrowIfNull(api);
        _executions.Starting = api.Keep;
    }

    /// <summary>All executions that have begun, whichever process they belong to, in any order.</summary>
    public IEnumerable<ExecutionSummary> All() => _executions.All();

    /// <summary>The executions of a name, whichever state machine they are of.</summary>
    public IReadOnlyList<ExecutionSummary> Find(string name) => _executions.Find(name);

    /// <summary>An execution; null where there is none, or it hasn't begun.</summary>
    public ExecutionSummary? Find(string stateMachine, string name) => _executions.Find(stateMachine, name);

    /// <summary>What reached an execution, as far as it was written whole.</summary>
    public IReadOnlyList<JournalEntry> Read(ExecutionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _executions.Read(record);
    }

    /// <summary>Whether another living process works on an execution.</summary>
    public bool IsElsewhere(ExecutionSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return _executions.IsElsewhere(summary);
    }

    /// <summary>Makes an execution this process's own, so that it may go on here.</summary>
    /// <returns>Whether it is; not so where another living process works on it.</returns>
    public bool TryTakeOver(ExecutionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!_executions.TryTakeOver(record))
        {
            return false;
        }

        _api.Know(record);
        return true;
    }

    /// <inheritdoc/>
    public void Append(WorkflowExecution execution, JournalEntry entry) => _executions.Append(execution, entry);

    /// <inheritdoc/>
    public void Ended(WorkflowExecution execution) => _executions.Ended(execution);

    /// <summary>Lets go of the folder; executions that have not ended may go on in another process.</summary>
    public void Dispose() => _executions.Dispose();
}
