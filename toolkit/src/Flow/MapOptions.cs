namespace AsteroidWorkflows.Flow;

/// <summary>Settings of an inline Map.</summary>
public sealed record MapOptions
{
    /// <summary>How many items are worked on at a time. Default 0: as many as possible (at most 40). 1 works through them in order.</summary>
    public int MaxConcurrency { get; init; }
}
