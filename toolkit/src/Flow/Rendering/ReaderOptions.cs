namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>What a reader of a file is told beside the file's kind.</summary>
internal sealed record ReaderOptions
{
    internal string? Pointer { get; init; }

    internal CsvDelimiter Delimiter { get; init; }

    internal IReadOnlyList<string>? Headers { get; init; }
}
