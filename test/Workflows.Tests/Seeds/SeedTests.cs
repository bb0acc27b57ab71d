using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Flow;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Workflows.Accounts;
using AsteroidWorkflows.Workflows.Asteroids;
using AsteroidWorkflows.Workflows.Orders;

namespace AsteroidWorkflows.Workflows.Tests.Seeds;

/// <summary>The typed workflows, rendered with JSONata, and the same workflows written by hand with JSONPath: with the same Lambdas on the same input they end alike.</summary>
public class SeedTests
{
    private const string Benner = "   1   99.99                                2006 RH120   3.813    0.635   0.605    29.5   1.033  0.025    0.6  RADAR\n";

    [Theory]
    [InlineData("Spock", "123 Enterprise Street", null, ApplicationState.Approved)]
    [InlineData("Gabe", "ABadAddress", ReviewDecision.Approve, ApplicationState.Approved)]
    [InlineData("evil Spock", "12 Good Street", ReviewDecision.Reject, ApplicationState.Rejected)]
    [InlineData("UNPROCESSABLE_DATA", "123 Street", null, ApplicationState.FlaggedWithUnprocessableData)]
    public async Task Applications_end_alike(string name, string address, ReviewDecision? decision, ApplicationState end)
    {
        var input = $$$"""{"application":{"id":"application_6f1c1b3e-33fb-4d3a-9d5e-0f5a3a2f6f10","name":"{{{name}}}","address":"{{{address}}}","state":"SUBMITTED"}}""";
        var byHand = new SeedWorld();
        var rendered = new SeedWorld();

        var first = await byHand.RunAsync(SeedDefinitions.Accounts, input);
        var second = await rendered.RunAsync(AccountsWorkflow.Define().Render(), input);
        Assert.Equal(decision is null ? ExecutionStatus.Succeeded : ExecutionStatus.Running, first.Status);
        Assert.Equal(first.Status, second.Status);
        if (decision is { } taken)
        {
            Assert.Equal(ApplicationState.FlaggedForReview, byHand.Application!.State);
            Assert.Equal(byHand.Application, rendered.Application);
            first = await byHand.ReviewAsync(first, taken);
            second = await rendered.ReviewAsync(second, taken);
        }

        AssertAlike(first, second);
        Assert.Equal(end, byHand.Application!.State);
        Assert.Equal(byHand.Application, rendered.Application);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(9)]
    public async Task Downloads_end_alike(int failures)
    {
        var exoplanets = "kepoi_name,koi_teq\\nK1,300\\n";
        var input = $$"""
            {"bucketName":"b","benner":{"url":"{{Benner.Replace("\n", "\\n", StringComparison.Ordinal)}}","filename":"benner.csv"},
            "exoplanets":{"url":"{{exoplanets}}","filename":"exoplanets.csv"},"masses":{"filename":"masses.json"} }
            """;
        SeedWorld World()
        {
            var left = failures;
            return new SeedWorld(url => url.StartsWith("kepoi", StringComparison.Ordinal) && left-- > 0 ? "Not now." : null);
        }

        var (byHand, rendered) = (World(), World());

        var first = await byHand.RunAsync(SeedDefinitions.Asteroids, input);
        var second = await rendered.RunAsync(AsteroidsWorkflow.Define().Render(), input);

        AssertAlike(first, second);
        Assert.Equal(failures < 4 ? ExecutionStatus.Succeeded : ExecutionStatus.Failed, first.Status);
        Assert.Equal(TimeSpan.FromSeconds(failures switch { 0 => 0, 2 => 30, _ => 70 }), first.StopDate - first.StartDate);
        Assert.Equal(first.StopDate - first.StartDate, second.StopDate - second.StartDate);
        Assert.Equal(byHand.Files, rendered.Files);
    }

    [Theory]
    [InlineData("""{"orders":[]}""")]
    [InlineData("""{"orders":[{"orderId":"1","items":[{"sku":"a","quantity":2,"unitPrice":1.5}]},{"orderId":"2","items":[{"sku":"b","quantity":1,"unitPrice":3}]}]}""")]
    public Task Orders_end_alike(string input) => EndAlikeAsync(SeedDefinitions.Orders, OrdersWorkflow.Define(), input);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"any":["thing",1]}""")]
    public Task Parallel_tasks_end_alike(string input) => EndAlikeAsync(SeedDefinitions.Parallel, ParallelWorkflow.Define(), input);

    private static async Task EndAlikeAsync(string byHand, Workflow workflow, string input)
    {
        var first = await new SeedWorld().RunAsync(byHand, input);
        var second = await new SeedWorld().RunAsync(workflow.Render(), input);

        Assert.Equal(ExecutionStatus.Succeeded, first.Status);
        AssertAlike(first, second);
    }

    private static void AssertAlike(WorkflowExecution first, WorkflowExecution second)
    {
        Assert.Equal((first.Status, first.Error), (second.Status, second.Error));
        if (first.Status == ExecutionStatus.Succeeded)
        {
            Assert.True(JsonValues.AreEqual(first.Output, second.Output), $"{JsonValues.Text(first.Output)}\n{JsonValues.Text(second.Output)}");
        }
    }
}
