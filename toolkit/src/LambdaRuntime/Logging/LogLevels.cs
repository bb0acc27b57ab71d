using Amazon.Lambda.Core;

namespace AsteroidWorkflows.LambdaRuntime.Logging;

/// <summary>Levels by name: .NET's names, and those that a function's configuration has (INFO, WARN, FATAL).</summary>
internal static class LogLevels
{
    /// <summary>The level of a name, in any case of letters; Information where the name is unknown.</summary>
    public static LogLevel Named(string? name) => name?.ToUpperInvariant() switch
    {
        "TRACE" => LogLevel.Trace,
        "DEBUG" => LogLevel.Debug,
        "WARN" or "WARNING" => LogLevel.Warning,
        "ERROR" => LogLevel.Error,
        "FATAL" or "CRITICAL" => LogLevel.Critical,
        _ => LogLevel.Information,
    };
}
