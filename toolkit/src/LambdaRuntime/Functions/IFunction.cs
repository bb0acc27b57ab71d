using System.Buffers;
using Amazon.Lambda.Core;

namespace AsteroidWorkflows.LambdaRuntime.Functions;

/// <summary>A function of a package, as bytes: what the loop calls.</summary>
internal interface IFunction
{
    /// <summary>Makes the function's class, before the first event is asked for. What its constructor throws is an error of the start.</summary>
    void Create();

    /// <summary>Deals with one event.</summary>
    /// <param name="payload">The event's JSON; not to be kept.</param>
    /// <param name="context">About the invocation.</param>
    /// <param name="answer">Takes the answer's JSON; nothing, where the function answers nothing.</param>
    void Invoke(ReadOnlySpan<byte> payload, ILambdaContext context, IBufferWriter<byte> answer);
}
