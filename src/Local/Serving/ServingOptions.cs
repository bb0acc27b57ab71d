namespace AsteroidWorkflows.Local.Serving;

/// <summary>How <see cref="ServedWorkflows"/> works.</summary>
internal sealed record ServingOptions
{
    /// <summary>The data folder, the endpoint of the functions' clients, downloads and logs, as for every command.</summary>
    public required SessionOptions Session { get; init; }

    /// <summary>The port on 127.0.0.1; 0 for any free one.</summary>
    public required int Port { get; init; }
}
