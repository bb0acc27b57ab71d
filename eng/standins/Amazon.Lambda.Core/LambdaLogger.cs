namespace Amazon.Lambda.Core;

/// <summary>Writes to the function's log from anywhere; outside Lambda, to the console.</summary>
public static class LambdaLogger
{
    // The runtime puts its own actions here by reflection, so these names are part of the contract.
#pragma warning disable IDE0044
    private static Action<string> _loggingAction = Console.WriteLine;
    private static Action<string, string, object[]> _loggingWithLevelAction = Write;
    private static Action<string, Exception, string, object[]> _loggingWithLevelAndExceptionAction = Write;
#pragma warning restore IDE0044

    /// <summary>Writes a message.</summary>
    public static void Log(string message) => _loggingAction(message);

    /// <summary>Writes a message at a level.</summary>
    public static void Log(string level, string message, params object[] args) => _loggingWithLevelAction(level, message, args);

    /// <inheritdoc cref="Log(string, string, object[])"/>
    public static void Log(LogLevel level, string message, params object[] args) => Log(level.ToString(), message, args);

    /// <summary>Writes a message and the exception that it tells of.</summary>
    public static void Log(string level, Exception exception, string message, params object[] args) =>
        _loggingWithLevelAndExceptionAction(level, exception, message, args);

    /// <inheritdoc cref="Log(string, Exception, string, object[])"/>
    public static void Log(LogLevel level, Exception exception, string message, params object[] args) =>
        Log(level.ToString(), exception, message, args);

    private static void Write(string level, string message, object[] args) =>
        Console.WriteLine(args is { Length: > 0 } ? $"{level}: {message} ({string.Join(", ", args)})" : $"{level}: {message}");

    private static void Write(string level, Exception exception, string message, object[] args)
    {
        Write(level, message, args);
        Console.WriteLine(exception);
    }
}
