using System.Text.Json;

namespace AsteroidWorkflows.Hosting;

/// <summary>An input to run a workflow with.</summary>
/// <param name="Name">A short name.</param>
/// <param name="Summary">What comes of it.</param>
/// <param name="Input">The input as JSON.</param>
public sealed record Sample(string Name, string Summary, string Input)
{
    /// <summary>The input.</summary>
    public JsonElement Json => JsonElement.Parse(Input);
}
