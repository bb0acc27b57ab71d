using AsteroidWorkflows.Cli.Tests.Support;

namespace AsteroidWorkflows.Cli.Tests.Commands;

public class EndpointTests
{
    [Fact]
    public async Task With_an_endpoint_the_functions_clients_go_there_while_the_workflow_stays_here()
    {
        await using var endpoint = new Endpoint();

        var ran = await Asteroid.RunAsync("run", "accounts", "--endpoint", endpoint.Address, "--ephemeral");

        Assert.Contains("DynamoDB_20120810.PutItem", endpoint.Operations);
        Assert.Contains("DynamoDB_20120810.GetItem", endpoint.Operations);
        Assert.DoesNotContain(endpoint.Operations, operation => operation.Contains("StartExecution", StringComparison.Ordinal));
        Assert.Equal(1, ran.Code);
        Assert.Contains("ApplicationNotFoundException", ran.Output, StringComparison.Ordinal);
    }
}
