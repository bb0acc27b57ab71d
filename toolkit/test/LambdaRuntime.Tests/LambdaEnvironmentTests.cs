using AsteroidWorkflows.LambdaRuntime.Api;

namespace AsteroidWorkflows.LambdaRuntime.Tests;

public sealed class LambdaEnvironmentTests
{
    [Fact]
    public void A_program_that_Lambda_did_not_start_says_what_it_is() => Assert.Equal(
        "The environment variable AWS_LAMBDA_RUNTIME_API is not set. This program is a Lambda function: Lambda starts it, and sets it.",
        Assert.Throws<RuntimeApiException>(() => LambdaEnvironment.Read()).Message);
}
