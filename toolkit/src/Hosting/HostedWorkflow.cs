using AsteroidWorkflows.Flow;

namespace AsteroidWorkflows.Hosting;

/// <summary>A workflow, and what a machine of one's own has to know to run it. Its name, everywhere, is the workflow's own.</summary>
/// <param name="Workflow">The workflow with its default settings.</param>
public sealed record HostedWorkflow(Workflow Workflow)
{
    /// <summary>Inputs to run it with; the first is run where none is named. Default: an empty object.</summary>
    public IReadOnlyList<Sample> Samples { get; init; } = [new("empty", "an empty input", "{}")];

    /// <summary>The function that executions are started by. Default: null, the workflow's input is an execution's.</summary>
    public StartFunction? Start { get; init; }

    /// <summary>The function that decides on what executions wait for. Default: null, nobody reviews anything.</summary>
    public ReviewFunction? Review { get; init; }

    /// <summary>The setting that tells functions the ARN of its state machine. Default: null, no function asks for it.</summary>
    public string? ArnSetting { get; init; }
}
