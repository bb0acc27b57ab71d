using System.Diagnostics;
using Amazon.Lambda.Core;

namespace AsteroidWorkflows.Hosting.Functions;

/// <summary>What a function is told of its invocation.</summary>
internal sealed class FunctionContext(string function, string arn, TimeSpan limit, FunctionLog log) : ILambdaContext
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public string AwsRequestId { get; } = Guid.NewGuid().ToString();

    public IClientContext ClientContext => null!;

    public string FunctionName => function;

    public string FunctionVersion => "$LATEST";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => arn;

    public ILambdaLogger Logger { get; } = new FunctionLogger(function, log);

    public string LogGroupName => $"/aws/lambda/{function}";

    public string LogStreamName => "local";

    public int MemoryLimitInMB => 256;

    public TimeSpan RemainingTime => limit - Stopwatch.GetElapsedTime(_started);
}
