using System.Net;
using System.Text;
using AsteroidWorkflows.Api;
using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.Server.Tests;

public sealed class WorkflowServerTests
{
    [Fact]
    public async Task An_action_is_a_post_to_the_root()
    {
        var engine = new WorkflowEngine(new EngineOptions());
        await using var server = await WorkflowServer.StartAsync(new StepFunctionsApi(engine), engine, new ServerOptions { Port = 0 });
        using var client = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent("{}", Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", "AWSStepFunctions.ListStateMachines");

        var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"stateMachines":[]}""", await response.Content.ReadAsStringAsync());
    }
}
