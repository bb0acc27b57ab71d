using Amazon.Lambda.Core;
using AsteroidWorkflows.LambdaRuntime.Logging;

namespace AsteroidWorkflows.Hosting.Functions;

/// <summary>A function's logger: fills a message's placeholders, as Lambda does for logs in text, and hands the line on.</summary>
internal sealed class FunctionLogger(string function, FunctionLog log) : ILambdaLogger
{
    public void Log(string message) => LogLine(message);

    public void LogLine(string message) => log(function, nameof(LogLevel.Information), message);

    public void Log(string level, string message) => log(function, level, message);

    public void Log(string level, string message, params object[] args) => log(function, level, MessageTemplate.Text(message, args));
}
