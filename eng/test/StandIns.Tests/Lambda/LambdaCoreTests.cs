using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using NSubstitute;

namespace AsteroidWorkflows.StandIns.Tests.Lambda;

public class LambdaCoreTests
{
    [Fact]
    public void A_logger_needs_only_its_two_oldest_methods_and_the_one_with_arguments()
    {
        var lines = new Lines();
        ILambdaLogger logger = lines;

        logger.LogInformation("first");
        logger.LogError(new InvalidOperationException("broken"), "second {n}", 2);
        logger.Log(LogLevel.Warning, "third");

        Assert.Equal("first", lines.Written[0]);
        Assert.Contains(lines.Written, line => line.Contains("second", StringComparison.Ordinal));
        Assert.Contains(lines.Written, line => line.Contains("broken", StringComparison.Ordinal));
        Assert.Equal("third", lines.Written[^1]);
    }

    [Fact]
    public void A_context_can_be_substituted_in_a_test()
    {
        var context = Substitute.For<ILambdaContext>();
        context.AwsRequestId.Returns("r-1");
        context.RemainingTime.Returns(TimeSpan.FromSeconds(3));

        Assert.Equal(("r-1", TimeSpan.FromSeconds(3)), (context.AwsRequestId, context.RemainingTime));
    }

    [Fact]
    public void The_serializer_of_an_assembly_is_named_by_its_type() => Assert.Equal(
        typeof(DefaultLambdaJsonSerializer), new LambdaSerializerAttribute(typeof(DefaultLambdaJsonSerializer)).SerializerType);

    [Theory]
    [InlineData("TenantId")]
    [InlineData("TraceId")]
    public void A_context_without_a_tenant_or_a_trace_has_an_empty_one(string property) =>
        Assert.Equal("", typeof(ILambdaContext).GetProperty(property)!.GetValue(new BareContext()));

    private sealed class BareContext : ILambdaContext
    {
        public string AwsRequestId => "r-1";

        public IClientContext ClientContext => null!;

        public string FunctionName => "f";

        public string FunctionVersion => "1";

        public ICognitoIdentity Identity => null!;

        public string InvokedFunctionArn => "arn";

        public ILambdaLogger Logger => new Lines();

        public string LogGroupName => "g";

        public string LogStreamName => "s";

        public int MemoryLimitInMB => 512;

        public TimeSpan RemainingTime => TimeSpan.Zero;
    }

    private sealed class Lines : ILambdaLogger
    {
        public List<string> Written { get; } = [];

        public void Log(string message) => Written.Add(message);

        public void LogLine(string message) => Written.Add(message);

        // By default it calls itself.
        public void Log(string level, string message, params object[] args) => Written.Add(message);
    }
}
