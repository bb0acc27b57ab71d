using System.Text.Json;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>
/// Executions as they were kept when they were known by their names alone: a journal and a summary each, side by side. They are moved to where
/// executions are now, one by one; a kill in between leaves each in one of the two places.
/// </summary>
internal sealed class OldExecutions(string folder, DefinitionFolder definitions, Ownership ownership)
{
    /// <summary>Moves those that no other living process works on.</summary>
    /// <param name="pathOf">Where an execution of a state machine and a name goes.</param>
    /// <exception cref="StoreException">One of them can't be read.</exception>
    public void MoveTo(Func<string, string, string> pathOf)
    {
        foreach (var journal in Directory.EnumerateFiles(folder, "*.journal"))
        {
            using var turn = ProcessLock.Take(Path.Combine(folder, ".lock"));
            if (File.Exists(journal))
            {
                Move(journal, pathOf);
            }
        }
    }

    private void Move(string journal, Func<string, string, string> pathOf)
    {
        var summaryPath = Path.ChangeExtension(journal, ".json");
        try
        {
            var summary = JsonSerializer.Deserialize(File.ReadAllBytes(summaryPath), StoreJson.Default.OldSummary)!;
            if (IsAlive(summary.Owner))
            {
                return;
            }

            var entries = Entries(journal);
            var first = new ExecutionLine { Record = RecordOf(summary, entries), Owner = ownership.Me };
            var last = new ExecutionLine { PersistedStatus = new PersistedStatus(summary.Status, summary.StoppedAt, summary.Error) };
            var path = pathOf(summary.Workflow, summary.Name);
            PrivateDirectory.At(Path.GetDirectoryName(path)!);
            PrivateDirectory.Write(path, [.. first.ToBytes(), .. entries.SelectMany(entry => new ExecutionLine { Entry = entry }.ToBytes()), .. last.ToBytes()]);
            File.Delete(journal);
            File.Delete(summaryPath);
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new StoreException($"{journal} can't be read: {e.Message} It is of an earlier version; move it elsewhere to go on without this execution.", e);
        }
    }

    private ExecutionRecord RecordOf(OldSummary summary, List<StoredEntry> entries)
    {
        var definition = definitions.Keep(File.ReadAllText(Path.Combine(folder, "definitions", summary.Definition + ".json")));
        var arn = summary.Arn.Split(':');
        return new ExecutionRecord
        {
            Arn = summary.Arn,
            Name = summary.Name,
            Sequence = 0,
            StateMachineArn = string.Join(':', [.. arn[..5], "stateMachine", summary.Workflow]),
            Revision = StateMachineRevision.Of(definition, $"arn:{arn[1]}:iam::{arn[4]}:role/{summary.Workflow}", summary.StartedAt),
            Input = entries[0].Value?.GetRawText() ?? "{}",
            StartDate = summary.StartedAt,
        };
    }

    private static List<StoredEntry> Entries(string journal)
    {
        var content = File.ReadAllBytes(journal);
        var entries = new List<StoredEntry>();
        for (var at = 0; content.AsSpan(at).IndexOf((byte)'\n') is >= 0 and var end; at += end + 1)
        {
            entries.Add(JsonSerializer.Deserialize(content.AsSpan(at, end), StoreJson.Default.StoredEntry)!);
        }

        return entries;
    }

    // Its owners were kept beside it, too.
    private bool IsAlive(string owner)
    {
        var path = Path.Combine(folder, "owners", owner + ".lock");
        if (!File.Exists(path))
        {
            return false;
        }

        using var free = ProcessLock.TryTake(path);
        return free is null;
    }
}
