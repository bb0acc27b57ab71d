using System.Text.Json;

namespace AsteroidWorkflows.Cli.Samples;

/// <summary>An input to run a workflow with.</summary>
/// <param name="Workflow">The name of the workflow, as it is typed.</param>
/// <param name="Name">The name for <c>--case</c>.</param>
/// <param name="Summary">What comes of it.</param>
/// <param name="Input">The input as JSON.</param>
internal sealed record SampleCase(string Workflow, string Name, string Summary, string Input)
{
    public JsonElement Json => JsonElement.Parse(Input);
}
