using System.Buffers;
using Amazon.Lambda.Core;
using AsteroidWorkflows.LambdaRuntime.Api;
using AsteroidWorkflows.LambdaRuntime.Errors;
using AsteroidWorkflows.LambdaRuntime.Functions;
using AsteroidWorkflows.LambdaRuntime.Logging;

namespace AsteroidWorkflows.LambdaRuntime;

/// <summary>Event after event: asked for, dealt with, answered.</summary>
internal sealed class InvocationLoop(RuntimeApi api, LambdaEnvironment environment, JsonLog log, TimeProvider time)
{
    private const string TraceVariable = "_X_AMZN_TRACE_ID";

    private readonly ArrayBufferWriter<byte> _answer = new(1024);
    private readonly FunctionLogger _logger = new(log);

    /// <summary>Makes the function and deals with its events. False: it can't be made, which has been reported.</summary>
    /// <param name="find">Finds the function of a handler.</param>
    /// <param name="cancellation">Ends the loop, a wait for the next event included, without an error.</param>
    /// <exception cref="RuntimeApiException">The Runtime API can't be reached, or hands out no more events.</exception>
    public bool Run(Func<string, IFunction> find, CancellationToken cancellation = default)
    {
        using var registration = cancellation.Register(api.Dispose);
        try
        {
            if (TryCreate(find) is not { } function)
            {
                return false;
            }

            while (!cancellation.IsCancellationRequested)
            {
                RunOnce(function);
            }
        }
        catch (ObjectDisposedException) when (cancellation.IsCancellationRequested)
        {
            // Somebody has ended the wait.
        }

        return true;
    }

    private IFunction? TryCreate(Func<string, IFunction> find)
    {
        try
        {
            var function = find(environment.Handler);
            function.Create();
            return function;
        }
        catch (Exception e)
        {
            log.Write(LogLevel.Error, e.ToString());
            LogRefusal(api.FailToStart(new ErrorReport(e)), "the error of the start");
            return null;
        }
    }

    private void RunOnce(IFunction function)
    {
        var invocation = api.Next();
        log.RequestId = invocation.RequestId;
        log.TraceId = invocation.TraceId;
        if (invocation.TraceId is not null)
        {
            // Where the AWS SDK's tracing looks for it.
            Environment.SetEnvironmentVariable(TraceVariable, invocation.TraceId);
        }

        _answer.ResetWrittenCount();
        try
        {
            function.Invoke(invocation.Payload.Span, new InvocationContext(invocation, environment, _logger, time), _answer);
        }
        catch (Exception e)
        {
            log.Write(LogLevel.Error, e.ToString());
            LogRefusal(api.Fail(invocation.RequestId, new ErrorReport(e)), "the error");
            return;
        }

        LogRefusal(api.Answer(invocation.RequestId, _answer.WrittenSpan), "the answer");
    }

    // The next request decides whether the API still works: an answer that is too large, say, is the caller's error and no end of this process.
    private void LogRefusal(int? status, string what)
    {
        if (status is not null)
        {
            log.Write(LogLevel.Error, "The Runtime API refused {What} with status {Status}", [what, status]);
        }
    }
}
