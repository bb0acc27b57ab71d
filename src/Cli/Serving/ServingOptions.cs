using AsteroidWorkflows.Server;

namespace AsteroidWorkflows.Cli.Serving;

/// <summary>How <see cref="ServedWorkflows"/> works.</summary>
internal sealed record ServingOptions
{
    /// <summary>The data folder, the endpoint of the functions' clients, downloads and logs, as for every command.</summary>
    public required SessionOptions Session { get; init; }

    /// <summary>The port on 127.0.0.1; 0 for any free one.</summary>
    public required int Port { get; init; }

    /// <summary>A mock configuration file in AWS's format; null: none.</summary>
    public string? MocksPath { get; init; }

    /// <summary>The address of a Lambda Invoke endpoint; null: none.</summary>
    public string? LambdaEndpoint { get; init; }

    /// <summary>Whether the endpoint takes the project's own functions too. Default: those run in this process.</summary>
    public bool EndpointFirst { get; init; }

    /// <summary>Names that requests may call this machine by, beside its own. Default: none.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>Is told of every request when it has been answered. Default: nobody is.</summary>
    public Action<AnsweredRequest>? OnAnswered { get; init; }
}
