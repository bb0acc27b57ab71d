using Amazon.Lambda.Core;

namespace AsteroidWorkflows.Flow.Cdk.Tests;

public sealed record Rock(string Name);

public sealed record Weight(double Tons);

public sealed class Weigh
{
    public Task<Weight> HandleAsync(Rock input, ILambdaContext context) => Task.FromResult(new Weight(input.Name.Length + context.AwsRequestId.Length));
}

public sealed class Register
{
    public Task<Weight> HandleAsync(Weight input, ILambdaContext context) => Task.FromResult(new Weight(input.Tons + context.AwsRequestId.Length));
}

/// <summary>Two functions, one after the other; the small app that this library is tested with.</summary>
internal static class SampleWorkflow
{
    public static LambdaHandler Weigh { get; } = LambdaHandler.Of((Weigh f, Rock input, ILambdaContext context) => f.HandleAsync(input, context));

    public static LambdaHandler Register { get; } = LambdaHandler.Of((Register f, Weight input, ILambdaContext context) => f.HandleAsync(input, context));
}
