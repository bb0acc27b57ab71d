namespace Amazon.Lambda.Core;

/// <summary>How much a line of the log matters.</summary>
public enum LogLevel
{
    /// <summary>The finest detail.</summary>
    Trace,

    /// <summary>Of use while a fault is sought.</summary>
    Debug,

    /// <summary>The normal course.</summary>
    Information,

    /// <summary>Unexpected, yet the function goes on.</summary>
    Warning,

    /// <summary>The invocation fails.</summary>
    Error,

    /// <summary>The function can't work at all.</summary>
    Critical,
}
