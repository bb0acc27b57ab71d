using System.Text.Json;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Measured;

/// <summary>One thing that others measured on AWS.</summary>
public sealed class MeasuredRow(JsonElement json)
{
    public string Id { get; } = json.GetProperty("id").GetString()!;

    /// <summary>Whether AWS's answer is quoted, not told in words.</summary>
    public bool IsVerbatim { get; } = json.GetProperty("exactness").GetString() == "verbatim";

    public string Definition { get; } = json.GetProperty("definition").GetRawText();

    public string Input { get; } = json.TryGetProperty("input", out var input) ? input.GetString()! : "{}";

    public JsonElement Answer { get; } = json.GetProperty("aws");
}
