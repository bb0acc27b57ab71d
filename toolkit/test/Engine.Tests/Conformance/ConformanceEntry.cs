using System.Text.Json;

namespace AsteroidWorkflows.Engine.Tests.Conformance;

/// <summary>A line of the index: what a case is about, without its content.</summary>
public sealed class ConformanceEntry(JsonElement json)
{
    public string File { get; } = json.GetProperty("file").GetString()!;

    public string Id { get; } = json.GetProperty("id").GetString()!;

    public string Kind { get; } = json.GetProperty("kind").GetString()!;

    public string Category { get; } = json.GetProperty("category").GetString()!;

    /// <summary>What a runner has to offer: pure, lambda, s3, …; null where the kind has none.</summary>
    public string? Tier { get; } = json.GetProperty("tier").GetString();

    public bool IsConcurrent { get; } = json.GetProperty("concurrent").ValueKind == JsonValueKind.True;

    /// <summary>The name in lists of known differences: the id is not unique within all kinds, the file is.</summary>
    public string Key => Path.GetFileNameWithoutExtension(File);

    public override string ToString() => File;
}
