using AsteroidWorkflows.Testing;
using AsteroidWorkflows.Workflows.Accounts;
using BenchmarkDotNet.Attributes;

namespace AsteroidWorkflows.Micro;

/// <summary>What a unit test of a workflow costs: it is defined, rendered, read, run with mocked tasks and asserted on.</summary>
public class UnitTests
{
    [Benchmark]
    public async Task<WorkflowRun> Accounts()
    {
        var run = await WorkflowTest.Of(AccountsWorkflow.Define().Render().Definition)
            .Mock("Check Name", """{"flagged":false}""")
            .Mock("Check Address", """{"flagged":false}""")
            .Mock("Approve Application", """{"id":"application_1","state":"APPROVED"}""")
            .RunAsync("""{"application":{"name":"Spock","address":"123 Enterprise Street","state":"SUBMITTED","id":"application_1"}}""");
        return run.AssertOutput("""{"id":"application_1","state":"APPROVED"}""").AssertNotVisited("Pending Review");
    }
}
