using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Server;

namespace AsteroidWorkflows.Cli.Serving;

/// <summary>How <see cref="ServedWorkflows"/> works.</summary>
internal sealed record ServingOptions
{
    /// <summary>What is served.</summary>
    public required ServerHostOptions Host { get; init; }

    /// <summary>The port on 127.0.0.1; 0 for any free one.</summary>
    public required int Port { get; init; }

    /// <summary>Names that requests may call this machine by, beside its own. Default: none.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>Is told of every request when it has been answered. Default: nobody is.</summary>
    public Action<AnsweredRequest>? OnAnswered { get; init; }
}
