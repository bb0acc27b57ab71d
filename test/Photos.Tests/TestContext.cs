using Amazon.Lambda.Core;
using NSubstitute;

namespace AsteroidWorkflows.Photos.Tests;

/// <summary>A Lambda context whose log can be read.</summary>
internal sealed class TestContext
{
    public TestContext()
    {
        var logger = Substitute.For<ILambdaLogger>();
        logger.When(log => log.LogInformation(Arg.Any<string>(), Arg.Any<object[]>()))
            .Do(call => Logged.Add($"{call.ArgAt<string>(0)} <- {string.Join(", ", call.ArgAt<object[]>(1))}"));
        Value = Substitute.For<ILambdaContext>();
        Value.Logger.Returns(logger);
    }

    public ILambdaContext Value { get; }

    /// <summary>Each message with its arguments.</summary>
    public List<string> Logged { get; } = [];
}
