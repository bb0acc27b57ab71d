namespace Amazon.Lambda.Core;

/// <summary>
/// The log of a function. <see cref="Log(string)"/> and <see cref="LogLine(string)"/> must be implemented, and in fact <see cref="Log(string, string, object[])"/> too: as in AWS's
/// package, what it does by default is to call itself.
/// A message may hold named placeholders (<c>"{orderId}"</c>), which the runtime fills from the arguments that follow it.
/// </summary>
public interface ILambdaLogger
{
    /// <summary>Writes a message.</summary>
    void Log(string message);

    /// <summary>Writes a message and ends the line.</summary>
    void LogLine(string message);

    /// <summary>Writes a message at a level.</summary>
    void Log(string level, string message) => LogLine(message);

    /// <inheritdoc cref="Log(string, string)"/>
    void Log(LogLevel level, string message) => Log(level.ToString(), message);

    /// <inheritdoc cref="Log(string, string)"/>
    void Log(string level, string message, params object[] args) => Log(level, message, args);

    /// <inheritdoc cref="Log(string, string)"/>
    void Log(LogLevel level, string message, params object[] args) => Log(level.ToString(), message, args);

    /// <summary>Writes a message and the exception that it tells of.</summary>
    void Log(string level, Exception exception, string message, params object[] args)
    {
        Log(level, message, args);
        Log(level, exception.ToString(), args);
    }

    /// <inheritdoc cref="Log(string, Exception, string, object[])"/>
    void Log(LogLevel level, Exception exception, string message, params object[] args) => Log(level.ToString(), exception, message, args);

    /// <inheritdoc cref="Log(string, string)"/>
    void LogTrace(string message) => Log(LogLevel.Trace, message);

    /// <inheritdoc cref="Log(string, string)"/>
    void LogTrace(string message, params object[] args) => Log(LogLevel.Trace, message, args);

    /// <inheritdoc cref="Log(string, Exception, string, object[])"/>
    void LogTrace(Exception exception, string message, params object[] args) => Log(LogLevel.Trace, exception, message, args);

    /// <inheritdoc cref="Log(string, string)"/>
    void LogDebug(string message) => Log(LogLevel.Debug, message);

    /// <inheritdoc cref="Log(string, string)"/>
    void LogDebug(string message, params object[] args) => Log(LogLevel.Debug, message, args);

    /// <inheritdoc cref="Log(string, Exception, string, object[])"/>
    void LogDebug(Exception exception, string message, params object[] args) => Log(LogLevel.Debug, exception, message, args);

    /// <inheritdoc cref="Log(string, string)"/>
    void LogInformation(string message) => Log(LogLevel.Information, message);

    /// <inheritdoc cref="Log(string, string)"/>
    void LogInformation(string message, params object[] args) => Log(LogLevel.Information, message, args);

    /// <inheritdoc cref="Log(string, Exception, string, object[])"/>
    void LogInformation(Exception exception, string message, params object[] args) => Log(LogLevel.Information, exception, message, args);

    /// <inheritdoc cref="Log(string, string)"/>
    void LogWarning(string message) => Log(LogLevel.Warning, message);

    /// <inheritdoc cref="Log(string, string)"/>
    void LogWarning(string message, params object[] args) => Log(LogLevel.Warning, message, args);

    /// <inheritdoc cref="Log(string, Exception, string, object[])"/>
    void LogWarning(Exception exception, string message, params object[] args) => Log(LogLevel.Warning, exception, message, args);

    /// <inheritdoc cref="Log(string, string)"/>
    void LogError(string message) => Log(LogLevel.Error, message);

    /// <inheritdoc cref="Log(string, string)"/>
    void LogError(string message, params object[] args) => Log(LogLevel.Error, message, args);

    /// <inheritdoc cref="Log(string, Exception, string, object[])"/>
    void LogError(Exception exception, string message, params object[] args) => Log(LogLevel.Error, exception, message, args);

    /// <inheritdoc cref="Log(string, string)"/>
    void LogCritical(string message) => Log(LogLevel.Critical, message);

    /// <inheritdoc cref="Log(string, string)"/>
    void LogCritical(string message, params object[] args) => Log(LogLevel.Critical, message, args);

    /// <inheritdoc cref="Log(string, Exception, string, object[])"/>
    void LogCritical(Exception exception, string message, params object[] args) => Log(LogLevel.Critical, exception, message, args);
}
