using AsteroidWorkflows.Hosting.Resources;
using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.LocalCloud;

namespace AsteroidWorkflows.Hosting;

/// <summary>Workflows that share functions and resources: what stands beside them as data, so that one list of modules is all that a host has to be given.</summary>
public sealed record WorkflowModule
{
    /// <summary>The workflows.</summary>
    public required IReadOnlyList<HostedWorkflow> Workflows { get; init; }

    /// <summary>
    /// The functions: those that the workflows call, and those that people and programs call; as a rule a <see cref="FunctionTable"/>. Default: none.
    /// </summary>
    public IReadOnlyCollection<FunctionEntry> Functions { get; init; } = [];

    /// <summary>The buckets, tables, topics and face collections that workflows and functions name. Default: none.</summary>
    public IReadOnlyList<LocalResource> Resources { get; init; } = [];

    /// <summary>
    /// Adds what functions are given in place of the world outside, such as samples in place of downloads, unless <see cref="HostOptions.Online"/>.
    /// Default: null, nothing.
    /// </summary>
    public Action<FunctionServices>? Offline { get; init; }

    /// <summary>Puts into the local cloud what samples need; it may be called again, and again. Default: null, nothing.</summary>
    public Func<LocalAws, Task>? Prepare { get; init; }

    /// <summary>What somebody who runs the workflows should know. Default: null, nothing.</summary>
    public Func<IEnumerable<string>>? Remarks { get; init; }
}
