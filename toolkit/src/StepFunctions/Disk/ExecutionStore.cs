using System.Collections.Concurrent;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>
/// Executions on disk, a file each, by state machine and name: what was asked for, and then a line for everything that reached the execution, written
/// before the engine acts on it. Several processes may use a folder at once; each execution belongs to one of them. Members may be called from
/// any thread.
/// </summary>
internal sealed class ExecutionStore : IExecutionJournal, IDisposable
{
    private const string Ending = ".execution";
    private readonly string _folder;
    private readonly DefinitionFolder _definitions;
    private readonly Ownership _ownership;
    private readonly ConcurrentDictionary<string, ExecutionFile> _mine = new(StringComparer.Ordinal);

    /// <param name="root">The data folder.</param>
    /// <exception cref="StoreException">It can't be used.</exception>
    public ExecutionStore(string root)
    {
        _folder = PrivateDirectory.At(root, "executions");
        _definitions = new DefinitionFolder(PrivateDirectory.At(root, "executions", ".definitions"));
        _ownership = new Ownership(PrivateDirectory.At(root, "executions", ".owners"));
    }

    /// <summary>Called before an execution's start is kept. Default: nobody is.</summary>
    public Action<WorkflowExecution, JournalEntry>? Starting { get; set; }

    /// <summary>All executions that have begun, in any order.</summary>
    public IEnumerable<ExecutionSummary> All() => Files().Select(Look).OfType<ExecutionSummary>().Where(summary => summary.HasBegun);

    /// <summary>The executions of a name, whichever state machine they are of.</summary>
    public IReadOnlyList<ExecutionSummary> Find(string name) =>
    [
        .. Directory.EnumerateDirectories(_folder).Where(IsOfStateMachine)
            .Select(folder => Look(Path.Combine(folder, FileName.Of(name) + Ending))).OfType<ExecutionSummary>().Where(summary => summary.HasBegun),
    ];

    /// <summary>An execution; null where there is none, or it hasn't begun.</summary>
    public ExecutionSummary? Find(string stateMachine, string name) => Look(PathOf(stateMachine, name)) is { HasBegun: true } summary ? summary : null;

    /// <summary>What reached an execution, as far as it was written whole.</summary>
    public IReadOnlyList<JournalEntry> Read(ExecutionRecord record) => Read(PathOf(record));

    /// <inheritdoc cref="Read(ExecutionRecord)"/>
    public IReadOnlyList<JournalEntry> Entries(WorkflowExecution execution) => Read(PathOf(execution.StateMachine.Name, execution.Name));

    /// <summary>Whether another living process works on an execution.</summary>
    public bool IsElsewhere(ExecutionSummary summary) => summary.Owner != _ownership.Me && _ownership.IsAlive(summary.Owner);

    /// <summary>Makes an execution this process's own, so that it may go on here.</summary>
    /// <returns>Whether it is; not so where another living process works on it.</returns>
    public bool TryTakeOver(ExecutionRecord record)
    {
        using var turn = Turn();
        return TakeOver(PathOf(record)) is not null;
    }

    /// <summary>Makes every execution this process's own that no other living process works on.</summary>
    /// <returns>Which these are.</returns>
    public IReadOnlyList<ExecutionSummary> TakeOverAll()
    {
        using var turn = Turn();
        foreach (var folder in Directory.EnumerateDirectories(_folder).Where(IsOfStateMachine))
        {
            PrivateDirectory.Tidy(folder);
        }

        return [.. Files().Select(TakeOver).OfType<ExecutionSummary>()];
    }

    /// <summary>Keeps that an execution is about to start, or what has become of its record.</summary>
    /// <exception cref="IOException">It can't be written, or an execution of this name is there that another process works on.</exception>
    public void Save(ExecutionRecord record)
    {
        if (_mine.TryGetValue(record.Arn, out var file))
        {
            file.Append(new ExecutionLine { Record = Stored(record) }.ToBytes());
        }
        else
        {
            Create(record, []);
        }
    }

    /// <summary>Forgets an execution of this process.</summary>
    public void Remove(string arn)
    {
        if (_mine.TryRemove(arn, out var file))
        {
            file.Remove();
        }
    }

    public void Append(WorkflowExecution execution, JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(execution);
        ArgumentNullException.ThrowIfNull(entry);
        if (execution.StateMachine.IsExpress)
        {
            return;
        }

        var line = ExecutionLine.Of(entry);
        if (entry.Kind == JournalEntryKind.Started)
        {
            Starting?.Invoke(execution, entry);
            if (!_mine.ContainsKey(execution.Arn))
            {
                Create(RecordOf(execution, entry), line);
                return;
            }
        }
        else if (entry.Kind == JournalEntryKind.Redriven)
        {
            // First, so that no list takes for ended what isn't.
            line = [.. new ExecutionLine { PersistedStatus = PersistedStatus.Running, Owner = _ownership.Me }.ToBytes(), .. line];
        }

        // One that isn't here has been removed, with all that might still be told of it.
        _mine.GetValueOrDefault(execution.Arn)?.Append(line);
    }

    public void Ended(WorkflowExecution execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        if (!_mine.TryGetValue(execution.Arn, out var file))
        {
            return;
        }

        try
        {
            file.Append(new ExecutionLine { PersistedStatus = PersistedStatus.Of(execution) }.ToBytes());
            file.Rest();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It only saves reading what reached the execution, which tells the same.
        }
    }

    public void Dispose()
    {
        foreach (var file in _mine.Values)
        {
            file.Dispose();
        }

        _ownership.Dispose();
    }

    // What is not asked for through the API has no place in the order of what is.
    private static ExecutionRecord RecordOf(WorkflowExecution execution, JournalEntry started) => new()
    {
        Arn = execution.Arn,
        Name = execution.Name,
        Sequence = 0,
        StateMachineArn = execution.StateMachine.Arn,
        Revision = StateMachineRevision.Of(execution.StateMachine, started.At),
        Input = started.Value.GetRawText(),
        StartDate = started.At,
    };

    private static bool IsOfStateMachine(string folder) => !Path.GetFileName(folder).StartsWith('.');

    private void Create(ExecutionRecord record, ReadOnlySpan<byte> lines)
    {
        var path = PathOf(record);
        PrivateDirectory.At(Path.GetDirectoryName(path)!);
        var first = new ExecutionLine { Record = Stored(record), Owner = _ownership.Me }.ToBytes();
        _mine[record.Arn] = ExecutionFile.Create(path, [.. first, .. lines]);
    }

    private ExecutionRecord Stored(ExecutionRecord record) =>
        record with { Revision = record.Revision with { Definition = _definitions.Keep(record.Revision.Definition) } };

    private List<JournalEntry> Read(string path) => File.Exists(path) ? ExecutionContent.Read(path, _definitions, withEntries: true).Entries : [];

    private ExecutionSummary? TakeOver(string path)
    {
        if (!File.Exists(path) || ExecutionContent.Read(path, _definitions, withEntries: false) is not { Summary: var summary } content || IsElsewhere(summary))
        {
            return null;
        }

        var file = _mine.GetOrAdd(summary.Arn, _ => ExecutionFile.Open(path, content.WholeLength));
        if (summary.IsRunning && summary.Owner != _ownership.Me)
        {
            file.Append(new ExecutionLine { Owner = _ownership.Me }.ToBytes());
        }

        return summary;
    }

    private FileStream Turn() => ProcessLock.Take(Path.Combine(_folder, ".lock"));

    private IEnumerable<string> Files() => Directory.EnumerateDirectories(_folder).Where(IsOfStateMachine)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*" + Ending));

    private ExecutionSummary? Look(string path) => File.Exists(path) ? ExecutionContent.Read(path, _definitions, withEntries: false).Summary : null;

    private string PathOf(ExecutionRecord record) => PathOf(record.StateMachineArn[(record.StateMachineArn.LastIndexOf(':') + 1)..], record.Name);

    private string PathOf(string stateMachine, string name) => Path.Combine(_folder, FileName.Of(stateMachine), FileName.Of(name) + Ending);
}
