namespace Amazon.Lambda.Core;

/// <summary>What Lambda tells a function about the invocation at hand.</summary>
public interface ILambdaContext
{
    /// <summary>The id of the request; the same on each of its retries.</summary>
    string AwsRequestId { get; }

    /// <summary>The calling mobile application, or null.</summary>
    IClientContext ClientContext { get; }

    /// <summary>The name of the function.</summary>
    string FunctionName { get; }

    /// <summary>The version of the function that runs.</summary>
    string FunctionVersion { get; }

    /// <summary>The Cognito identity of the caller, or null.</summary>
    ICognitoIdentity Identity { get; }

    /// <summary>The ARN that the caller named: of a function, a version or an alias.</summary>
    string InvokedFunctionArn { get; }

    /// <summary>Writes to the function's log.</summary>
    ILambdaLogger Logger { get; }

    /// <summary>The log group, or null without permission for logs.</summary>
    string LogGroupName { get; }

    /// <summary>The log stream, or null without permission for logs.</summary>
    string LogStreamName { get; }

    /// <summary>The function's memory.</summary>
    int MemoryLimitInMB { get; }

    /// <summary>The time left until Lambda ends the invocation.</summary>
    TimeSpan RemainingTime { get; }

    /// <summary>The tenant on whose behalf the function runs; empty without one.</summary>
    string TenantId => "";

    /// <summary>The trace that the invocation belongs to; empty without one.</summary>
    string TraceId => "";

    /// <summary>What reads events and writes answers, or null.</summary>
    ILambdaSerializer Serializer => null;
}
