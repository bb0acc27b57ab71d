using Amazon.Lambda.Core;
using AsteroidWorkflows.LambdaRuntime.Api;

namespace AsteroidWorkflows.LambdaRuntime;

/// <summary>What a function is told of its invocation. Mobile applications and Cognito identities call none of these functions: neither is handed on.</summary>
internal sealed class InvocationContext(Invocation invocation, LambdaEnvironment environment, ILambdaLogger logger, TimeProvider time) : ILambdaContext
{
    public string AwsRequestId => invocation.RequestId;

    public IClientContext ClientContext => null!;

    public string FunctionName => environment.FunctionName;

    public string FunctionVersion => environment.FunctionVersion;

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => invocation.FunctionArn;

    public ILambdaLogger Logger => logger;

    public string LogGroupName => environment.LogGroupName;

    public string LogStreamName => environment.LogStreamName;

    public int MemoryLimitInMB => environment.MemoryLimitInMB;

    public TimeSpan RemainingTime => invocation.Deadline - time.GetUtcNow();
}
