using Amazon.Lambda.Core;

namespace AsteroidWorkflows.Flow.Cdk.Tests;

public sealed class LambdaHandlerTests
{
    [Fact]
    public void The_handler_string_comes_from_the_call()
    {
        var handler = LambdaHandler.Of((Sample f, string input, ILambdaContext context) => f.HandleAsync(input, context));

        Assert.Equal($"AsteroidWorkflows.Flow.Cdk.Tests::{typeof(Sample).FullName}::HandleAsync", handler.Handler);
    }

    [Fact]
    public void A_function_without_a_result_has_a_handler_too() =>
        Assert.EndsWith("::NotifyAsync", LambdaHandler.Of((Sample f, string input, ILambdaContext context) => f.NotifyAsync(input, context)).Handler, StringComparison.Ordinal);

    [Fact]
    public void Anything_but_a_call_of_the_function_is_refused()
    {
        var failure = Assert.Throws<ArgumentException>(() => LambdaHandler.Of((Sample f, string input, ILambdaContext context) => Task.FromResult(input)));

        Assert.Contains("must be one call of a method of Sample", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Sample(int factor = 1)
    {
        public Task<int> HandleAsync(string input, ILambdaContext context) => Task.FromResult(factor * (input.Length + context.AwsRequestId.Length));

        public async Task NotifyAsync(string input, ILambdaContext context) => await HandleAsync(input, context);
    }
}
