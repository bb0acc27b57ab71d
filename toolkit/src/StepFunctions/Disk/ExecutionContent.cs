using System.Text.Json;
using AsteroidWorkflows.Engine.Execution;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>What an execution's file holds, as far as it was written whole.</summary>
/// <param name="Summary">What a list shows.</param>
/// <param name="Entries">What reached the execution; empty where that wasn't asked for.</param>
/// <param name="WholeLength">Where the last whole line ends.</param>
internal sealed record ExecutionContent(ExecutionSummary Summary, List<JournalEntry> Entries, long WholeLength)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="definitions">Where its definition is.</param>
    /// <param name="withEntries">Whether the entries are wanted too.</param>
    /// <exception cref="StoreException">It can't be read, or one of its lines can't.</exception>
    public static ExecutionContent Read(string path, DefinitionFolder definitions, bool withEntries)
    {
        var content = Bytes(path);
        var (first, owner, standing, hasBegun) = (default(ExecutionLine), "", PersistedStatus.Running, false);
        var entries = new List<JournalEntry>();
        var at = 0;
        for (var number = 1; content.AsSpan(at).IndexOf((byte)'\n') is >= 0 and var end; number++, at += end + 1)
        {
            var text = content.AsSpan(at, end);
            if (!withEntries && text.StartsWith(ExecutionLine.EntryStart))
            {
                hasBegun = true;
                continue;
            }

            var line = Parse(text, path, number);
            first = line.Record is null ? first : line;
            owner = line.Owner ?? owner;
            standing = line.PersistedStatus ?? standing;
            if (line.Entry is { } entry)
            {
                hasBegun = true;
                entries.Add(entry.ToEntry());
            }
        }

        var record = first?.Record ?? throw Unreadable(path, 1, "it doesn't say what was started.", null);
        record = record with { Revision = record.Revision with { Definition = definitions.Find(record.Revision.Definition) } };
        return new ExecutionContent(new ExecutionSummary(record, owner, standing, hasBegun), entries, at);
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            // Whoever works on the execution may be writing.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var content = new byte[stream.Length];
            return content[..stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is (IOException or UnauthorizedAccessException) and not FileNotFoundException)
        {
            throw new StoreException($"{path} can't be read: {e.Message} Make it readable, or move it elsewhere to go on without this execution.", e);
        }
    }

    private static ExecutionLine Parse(ReadOnlySpan<byte> line, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, StoreJson.Default.ExecutionLine) ?? throw new JsonException("it is null.");
        }
        catch (JsonException e)
        {
            throw Unreadable(path, number, e.Message, e);
        }
    }

    private static StoreException Unreadable(string path, int number, string reason, Exception? inner) =>
        new($"{path} can't be read, line {number}: {reason} Put the file back as it was, or move it elsewhere to go on without this execution.", inner);
}
