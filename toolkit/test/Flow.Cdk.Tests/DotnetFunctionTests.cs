namespace AsteroidWorkflows.Flow.Cdk.Tests;

[Collection(SmallStacks.Name)]
public sealed class DotnetFunctionTests(SmallStacks.Folders folders)
{
    [Fact]
    public void A_package_with_stand_ins_is_refused_by_their_names()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => new SmallStack(folders.Next()).Add(SampleWorkflow.Weigh, new StandInPackages(folders.Next())));

        Assert.Contains("The package of Flow.Cdk.Tests holds stand-ins for AWSSDK.Rekognition, Amazon.Lambda.Core,", failure.Message, StringComparison.Ordinal);
        Assert.Contains("-c allow-stand-ins=true", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_with_stand_ins_is_taken_where_that_is_allowed()
    {
        var function = new SmallStack(folders.Next()).Add(SampleWorkflow.Weigh, new StandInPackages(folders.Next()), props => props with { AllowStandIns = true });

        Assert.Equal("AsteroidWorkflows.Flow.Cdk.Tests::AsteroidWorkflows.Flow.Cdk.Tests.Weigh::HandleAsync", function.Handler.Handler);
    }

    [Fact]
    public void A_class_of_no_Lambda_project_is_refused()
    {
        var handler = new LambdaHandler(typeof(FlowException), "ToString");

        var failure = Assert.Throws<InvalidOperationException>(() => new SmallStack(folders.Next()).Add(handler));

        Assert.Contains("AsteroidWorkflows.Flow does not say which project it is compiled from", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_options_it_has_the_documented_defaults()
    {
        var stack = new SmallStack(folders.Next());
        stack.Add(SampleWorkflow.Weigh);

        var function = Assert.Single(stack.Synthesize("AWS::Lambda::Function"))["Properties"]!;
        Assert.Equal("512 30 dotnet10 arm64", $"{function["MemorySize"]} {function["Timeout"]} {function["Runtime"]} {function["Architectures"]![0]}");
        var logs = Assert.Single(stack.Synthesize("AWS::Logs::LogGroup"));
        Assert.Equal("14 Delete", $"{logs["Properties"]!["RetentionInDays"]} {logs["DeletionPolicy"]}");
    }

    [Fact]
    public void Options_are_taken()
    {
        var stack = new SmallStack(folders.Next());
        stack.Add(SampleWorkflow.Weigh, with: props => props with { MemorySize = 256, Processor = LambdaProcessor.X64, Hosting = LambdaHosting.Native });

        var function = Assert.Single(stack.Synthesize("AWS::Lambda::Function"))["Properties"]!;
        Assert.Equal("256 provided.al2023 x86_64", $"{function["MemorySize"]} {function["Runtime"]} {function["Architectures"]![0]}");
    }
}
