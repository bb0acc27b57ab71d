using System.Collections.ObjectModel;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Server.Page;

namespace AsteroidWorkflows.Server;

/// <summary>How a <see cref="WorkflowServer"/> works.</summary>
public sealed record ServerOptions
{
    /// <summary>The port on 127.0.0.1; 0 for any free one. Default: 8083, where AWS's own local Step Functions listened.</summary>
    public int Port { get; init; } = 8083;

    /// <summary>The most bytes that the body of a request may have; a greater one is refused with status 413. Default: 8 MiB.</summary>
    public long MaxBodyBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>
    /// Names that requests may call this machine by, beside 127.0.0.1, localhost and what is below .localhost: for example
    /// <c>host.docker.internal</c>, for functions in containers. Default: none.
    /// </summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>Is told of every request when it has been answered, on any thread. Default: null, nobody is.</summary>
    public Action<AnsweredRequest>? OnAnswered { get; init; }

    /// <summary>Tells open pages what happens; the engine's <see cref="EngineOptions.OnEvent"/> publishes to it. Default: null, and pages show what was there when they asked.</summary>
    public LiveEvents? Events { get; init; }

    /// <summary>The inputs that the page offers, by the name of the state machine. Default: none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SampleInput>> Samples { get; init; } = ReadOnlyDictionary<string, IReadOnlyList<SampleInput>>.Empty;

    /// <summary>What workflows of the host's own need done around them. Default: null, nothing but what the API does.</summary>
    public IPageActions? Actions { get; init; }
}
