using Microsoft.Extensions.Logging;

namespace AsteroidWorkflows.FastSynth;

/// <summary>
/// Where jsii's log goes: warnings and worse to the error stream, the rest nowhere. jsii by itself brings a console logger with configuration, options and a thread of its own, which
/// take longer to start than Node does.
/// </summary>
internal sealed class ErrorLog : ILoggerFactory, ILogger
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider)
    {
        // There is one place for all of it.
    }

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Console.Error.WriteLine(formatter(state, exception));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // It holds nothing.
    }
}
