using Amazon.Lambda.Core;

namespace AsteroidWorkflows.LambdaRuntime.Logging;

/// <summary>The logger that a function gets: all of it goes to the one log.</summary>
internal sealed class FunctionLogger(JsonLog log) : ILambdaLogger
{
    public void Log(string message) => log.Write(LogLevel.Information, message);

    public void LogLine(string message) => log.Write(LogLevel.Information, message);

    public void Log(string level, string message) => log.Write(LogLevels.Named(level), message);

    public void Log(LogLevel level, string message) => log.Write(level, message);

    public void Log(string level, string message, params object[] args) => log.Write(LogLevels.Named(level), message, args);

    public void Log(LogLevel level, string message, params object[] args) => log.Write(level, message, args);

    public void Log(string level, Exception exception, string message, params object[] args) => log.Write(LogLevels.Named(level), message, args, exception);

    public void Log(LogLevel level, Exception exception, string message, params object[] args) => log.Write(level, message, args, exception);
}
