using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Local.Cloud.Storage;

namespace AsteroidWorkflows.Local.Executions;

/// <summary>
/// Executions on disk: what reached each one, a line an entry, appended before the engine acts on it; and a summary, which only saves lists the
/// reading. A line that a kill cut short was never acted on, so it is dropped.
/// </summary>
internal sealed class ExecutionFiles : IExecutionJournal, IDisposable
{
    private readonly string _folder;
    private readonly string _definitions;
    private readonly FileLock _lock;
    private readonly Ownership _ownership;

    public ExecutionFiles(DataFolder data)
    {
        _folder = data.Folder("executions");
        _definitions = data.Folder("executions", "definitions");
        _lock = new FileLock(Path.Combine(_folder, ".lock"));
        _ownership = new Ownership(data);
    }

    public void Append(WorkflowExecution execution, JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(execution);
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Kind != JournalEntryKind.Started)
        {
            using var journal = new FileStream(JournalPath(execution.Name), FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
            journal.Write(JournalLine.Write(entry));
            return;
        }

        if (Exists(execution.Name))
        {
            throw new InvalidOperationException($"There is an execution '{execution.Name}' already.");
        }

        // The journal last, and with its first line in it: a summary without a journal is a start that never was.
        Write(new ExecutionSummary(
            execution.Name, execution.Arn, execution.StateMachine.Name, Keep(execution.StateMachine.Definition.Text), ExecutionSummary.Running, _ownership.Me, entry.At));
        WriteWhole(JournalPath(execution.Name), JournalLine.Write(entry), overwrite: false);
    }

    public bool Exists(string name) => File.Exists(JournalPath(name));

    /// <summary>What a list shows of an execution; null where there is none of this name.</summary>
    public ExecutionSummary? Find(string name)
    {
        var path = SummaryPath(name);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<ExecutionSummary>(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException e)
        {
            throw new CommandException($"{path} can't be read: {e.Message} Delete it, or the whole data folder.", e);
        }
    }

    /// <summary>All executions, newest first.</summary>
    public IReadOnlyList<ExecutionSummary> All() =>
    [
        .. Directory.EnumerateFiles(_folder, "*.json")
            .Select(path => JsonSerializer.Deserialize<ExecutionSummary>(File.ReadAllBytes(path))!)
            .Where(summary => Exists(summary.Name))
            .OrderByDescending(summary => summary.StartedAt),
    ];

    public void Write(ExecutionSummary summary) => WriteWhole(SummaryPath(summary.Name), JsonSerializer.SerializeToUtf8Bytes(summary), overwrite: true);

    public string Definition(ExecutionSummary summary) => File.ReadAllText(Path.Combine(_definitions, summary.Definition + ".json"));

    /// <summary>What reached an execution, as far as it was written whole.</summary>
    public IReadOnlyList<JournalEntry> Read(string name) => Parse(File.ReadAllBytes(JournalPath(name))).Entries;

    /// <summary>Whether another living process works on an execution.</summary>
    public bool IsElsewhere(ExecutionSummary summary) => summary.Owner != _ownership.Me && _ownership.IsAlive(summary.Owner);

    /// <summary>
    /// Makes an execution this process's own, so that it may go on here.
    /// </summary>
    /// <returns>What reached it so far; null where another living process works on it.</returns>
    public async Task<IReadOnlyList<JournalEntry>?> TakeOverAsync(string name)
    {
        using var turn = await _lock.EnterAsync();
        var summary = Find(name) ?? throw new CommandException($"There is no execution '{name}'.");
        if (IsElsewhere(summary))
        {
            return null;
        }

        Write(summary with { Owner = _ownership.Me });
        using var journal = new FileStream(JournalPath(name), FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var content = new byte[journal.Length];
        journal.ReadExactly(content);
        var (entries, length) = Parse(content);
        journal.SetLength(length);
        return entries;
    }

    public void Dispose()
    {
        _ownership.Dispose();
        _lock.Dispose();
    }

    private static (List<JournalEntry> Entries, int Length) Parse(byte[] content)
    {
        var (entries, at) = (new List<JournalEntry>(), 0);
        while (content.AsSpan(at).IndexOf((byte)'\n') is >= 0 and var end && JournalLine.Read(content.AsSpan(at, end)) is { } entry)
        {
            entries.Add(entry);
            at += end + 1;
        }

        return (entries, at);
    }

    private string Keep(string definition)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition)))[..32];
        var path = Path.Combine(_definitions, key + ".json");
        if (!File.Exists(path))
        {
            WriteWhole(path, Encoding.UTF8.GetBytes(definition), overwrite: true);
        }

        return key;
    }

    // Synchronous, as the engine's journal and its events are.
    private static void WriteWhole(string path, byte[] content, bool overwrite)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        File.WriteAllBytes(unfinished, content);
        File.Move(unfinished, path, overwrite);
    }

    private string JournalPath(string name) => Path.Combine(_folder, FileName.Of(name) + ".journal");

    private string SummaryPath(string name) => Path.Combine(_folder, FileName.Of(name) + ".json");
}
