using Amazon.Lambda.Core;
using AsteroidWorkflows.LambdaRuntime.Api;
using AsteroidWorkflows.LambdaRuntime.Functions;
using AsteroidWorkflows.LambdaRuntime.Logging;

namespace AsteroidWorkflows.LambdaRuntime;

/// <summary>The process of a function in a native package: what Lambda's <c>provided</c> runtime starts as <c>bootstrap</c>.</summary>
public static class LambdaHost
{
    /// <summary>
    /// Makes the function that the environment names, and deals with its events until Lambda ends the process. Answers 1, the process's exit code, where the
    /// function can't be made or the Runtime API fails: Lambda starts another process then.
    /// </summary>
    /// <param name="functions">The package's functions.</param>
    public static int Run(FunctionTable functions) => Run(functions.Bind);

    /// <inheritdoc cref="Run(FunctionTable)"/>
    /// <param name="find">Finds the function of a handler.</param>
    internal static int Run(Func<string, IFunction> find)
    {
        var output = Console.OpenStandardOutput();
        var log = new JsonLog(output, LogLevels.Named(Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_LEVEL")), TimeProvider.System);
        Console.SetOut(new ConsoleToLog(log, LogLevel.Information));
        Console.SetError(new ConsoleToLog(log, LogLevel.Error));
        try
        {
            var environment = LambdaEnvironment.Read();
            using var api = new RuntimeApi(new ApiConnection(environment.RuntimeApi, SocketChannel.Connect));
            return new InvocationLoop(api, environment, log, TimeProvider.System).Run(find) ? 0 : 1;
        }
        catch (RuntimeApiException e)
        {
            log.Write(LogLevel.Critical, e.Message, exception: e);
            return 1;
        }
    }
}
