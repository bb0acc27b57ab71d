using System.Globalization;
using System.Text.RegularExpressions;
using Amazon.Lambda.Core;

namespace AsteroidWorkflows.Cli.Functions;

/// <summary>A function's logger: fills a message's placeholders, as Lambda does for logs in text, and hands the line on.</summary>
internal sealed partial class FunctionLogger(string function, FunctionLog log) : ILambdaLogger
{
    public void Log(string message) => LogLine(message);

    public void LogLine(string message) => log(function, nameof(LogLevel.Information), message);

    public void Log(string level, string message) => log(function, level, message);

    public void Log(string level, string message, params object[] args) => log(function, level, Filled(message, args));

    private static string Filled(string message, object[] args)
    {
        var next = 0;
        return Placeholder().Replace(message, match => next < args.Length ? Convert.ToString(args[next++], CultureInfo.InvariantCulture) ?? "" : match.Value);
    }

    [GeneratedRegex(@"\{@?[A-Za-z0-9_]+(:[^}]*)?\}")]
    private static partial Regex Placeholder();
}
