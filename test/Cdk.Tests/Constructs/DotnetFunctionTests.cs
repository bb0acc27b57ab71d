using System.Text.Json;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Cdk.Lambda;
using AsteroidWorkflows.Cdk.Settings;
using AsteroidWorkflows.Cdk.Tests.Synthesis;
using AsteroidWorkflows.Lambdas.Orders;

namespace AsteroidWorkflows.Cdk.Tests.Constructs;

[Collection(SynthesisCollection.Name)]
public sealed class DotnetFunctionTests(SynthesisFixture apps)
{
    private static readonly LambdaHandler TaskA = LambdaHandler.Of((TaskA f, JsonElement input, ILambdaContext context) => f.HandleAsync(input, context));

    [Fact]
    public void A_package_with_stand_ins_is_refused_by_their_names()
    {
        var failure = Assert.Throws<InvalidOperationException>(
            () => new SmallStack(apps.NewFolder(), new AppSettings()).Add(TaskA, new StandInPackages(apps.NewFolder())));

        Assert.Contains("The package of Orders holds stand-ins for AWSSDK.Rekognition, Amazon.Lambda.Core,", failure.Message, StringComparison.Ordinal);
        Assert.Contains("-c allow-stand-ins=true", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_with_stand_ins_is_taken_where_that_is_allowed()
    {
        var function = new SmallStack(apps.NewFolder(), new AppSettings { AllowStandIns = true }).Add(TaskA, new StandInPackages(apps.NewFolder()));

        Assert.Equal("AsteroidWorkflows.Lambdas.Orders::AsteroidWorkflows.Lambdas.Orders.TaskA::HandleAsync", function.Handler.Handler);
    }

    [Fact]
    public void A_class_of_no_Lambda_project_is_refused()
    {
        var handler = new LambdaHandler(typeof(DotnetFunctionTests), nameof(A_class_of_no_Lambda_project_is_refused));

        var failure = Assert.Throws<InvalidOperationException>(() => new SmallStack(apps.NewFolder(), new AppSettings()).Add(handler));

        Assert.Contains("AsteroidWorkflows.Cdk.Tests does not say which project it is compiled from", failure.Message, StringComparison.Ordinal);
    }
}
