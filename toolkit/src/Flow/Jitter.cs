namespace AsteroidWorkflows.Flow;

/// <summary>How the waits between attempts are spread.</summary>
public enum Jitter
{
    /// <summary>Exactly the interval: callers that failed together come back together.</summary>
    None,

    /// <summary>Anything between nothing and the interval.</summary>
    Full,
}
