using System.Globalization;
using AsteroidWorkflows.LambdaRuntime.Api;

namespace AsteroidWorkflows.LambdaRuntime;

/// <summary>What Lambda tells a function's process by its environment variables.</summary>
internal sealed record LambdaEnvironment
{
    /// <summary>The variable that every Lambda function's process has, and nothing else.</summary>
    public const string RuntimeApiVariable = "AWS_LAMBDA_RUNTIME_API";

    /// <summary>AWS_LAMBDA_RUNTIME_API: <c>host:port</c>.</summary>
    public required string RuntimeApi { get; init; }

    /// <summary>_HANDLER: which of the package's functions this process is.</summary>
    public required string Handler { get; init; }

    /// <summary>AWS_LAMBDA_FUNCTION_NAME.</summary>
    public string FunctionName { get; init; } = "";

    /// <summary>AWS_LAMBDA_FUNCTION_VERSION.</summary>
    public string FunctionVersion { get; init; } = "";

    /// <summary>AWS_LAMBDA_FUNCTION_MEMORY_SIZE.</summary>
    public int MemoryLimitInMB { get; init; }

    /// <summary>AWS_LAMBDA_LOG_GROUP_NAME.</summary>
    public string LogGroupName { get; init; } = "";

    /// <summary>AWS_LAMBDA_LOG_STREAM_NAME.</summary>
    public string LogStreamName { get; init; } = "";

    /// <summary>AWS_LAMBDA_LOG_LEVEL: the least that is logged, as Lambda names levels; everything from INFO on where it is not set.</summary>
    public string? LogLevel { get; init; }

    /// <summary>The environment of this process.</summary>
    /// <exception cref="RuntimeApiException">It is not the environment of a function.</exception>
    public static LambdaEnvironment Read() => new()
    {
        RuntimeApi = Required(RuntimeApiVariable),
        Handler = Required("_HANDLER"),
        FunctionName = Optional("AWS_LAMBDA_FUNCTION_NAME"),
        FunctionVersion = Optional("AWS_LAMBDA_FUNCTION_VERSION"),
        MemoryLimitInMB = int.TryParse(Optional("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), NumberStyles.None, CultureInfo.InvariantCulture, out var memory) ? memory : 0,
        LogGroupName = Optional("AWS_LAMBDA_LOG_GROUP_NAME"),
        LogStreamName = Optional("AWS_LAMBDA_LOG_STREAM_NAME"),
        LogLevel = Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_LEVEL"),
    };

    private static string Optional(string name) => Environment.GetEnvironmentVariable(name) ?? "";

    private static string Required(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
        ? value
        : throw new RuntimeApiException($"The environment variable {name} is not set. This program is a Lambda function: Lambda starts it, and sets it.");
}
