using System.Text.Json;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Engine.Tests.Conformance;

/// <summary>The recorded behaviour of AWS. It is no part of the repository: it lies beside it, or where ASL_CONFORMANCE says.</summary>
public static class ConformanceData
{
    private static readonly Lazy<string?> FolderSource = new(Find);
    private static readonly Lazy<IReadOnlyList<ConformanceEntry>> EntriesSource = new(ReadIndex);

    /// <summary>The folder that holds index.json; null where there is none.</summary>
    public static string? Folder => FolderSource.Value;

    /// <summary>Why tests on it are skipped; null where they run.</summary>
    public static string? SkipReason => Folder is null
        ? "The recorded AWS behaviour is not here: put it in ../shared/conformance beside the repository, or set ASL_CONFORMANCE to its folder."
        : null;

    /// <summary>The index, all kinds.</summary>
    public static IReadOnlyList<ConformanceEntry> Entries => EntriesSource.Value;

    /// <summary>All cases of a kind.</summary>
    public static IEnumerable<ConformanceCase> Cases(string kind, Func<ConformanceEntry, bool>? which = null) => Entries
        .Where(entry => entry.Kind == kind && (which is null || which(entry)))
        .Select(entry => new ConformanceCase(entry, ReadFile(entry.File)));

    /// <summary>A JSON file by its path within the folder.</summary>
    public static JsonElement ReadFile(string path)
    {
        using var stream = File.OpenRead(Path.Combine(Folder!, path));
        using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 1000 });
        return document.RootElement.Clone();
    }

    private static IReadOnlyList<ConformanceEntry> ReadIndex() => Folder is null
        ? []
        : [.. ReadFile("index.json").EnumerateArray().Select(json => new ConformanceEntry(json))];

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("ASL_CONFORMANCE");
        var candidates = new[] { string.IsNullOrEmpty(named) ? Path.Combine(RepositoryRoot.Path, "..", "shared", "conformance") : named };
        return candidates
            .SelectMany(folder => new[] { folder, Path.Combine(folder, "asl") })
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "index.json")));
    }
}
