namespace AsteroidWorkflows.Hosting;

/// <summary>How a <see cref="CommandHost"/> works.</summary>
public sealed record CommandHostOptions : HostOptions
{
    /// <summary>Whether waits take their time. Default: they take none.</summary>
    public bool RealTime { get; init; }
}
