using System.Text.Json;
using Amazon.StepFunctions;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Testing;

namespace AsteroidWorkflows.StepFunctions.Tests.Deployed;

/// <summary>One test of a workflow, on three targets: the engine, our API through the AWS SDK, and a state machine in an account. <c>toolkit/test/Server.Tests</c> has the
/// fourth: the API over HTTP.</summary>
public sealed class SameTestTests
{
    [Fact]
    public Task On_the_engine() => AcceptingWorkflow.TestAsync(WorkflowTest.Of(AcceptingWorkflow.Definition));

    [Fact]
    public async Task Through_the_SDK_and_the_API()
    {
        var api = new StepFunctionsApi(new WorkflowEngine());
        using var client = ApiTransport.Client(api);

        await AcceptingWorkflow.TestAsync(new DeployedWorkflow(new SdkStepFunctions(client), await CreateAsync(api)));
    }

    [DeployedFact]
    public async Task In_an_account()
    {
        using var client = new AmazonStepFunctionsClient();

        await AcceptingWorkflow.TestAsync(new DeployedWorkflow(new SdkStepFunctions(client), DeployedFactAttribute.StateMachineArn!));
    }

    private static async Task<string> CreateAsync(StepFunctionsApi api)
    {
        var request = JsonSerializer.SerializeToElement(new { name = "Accepting", definition = AcceptingWorkflow.Definition, roleArn = "arn:aws:iam::123456789012:role/any" });
        return (await api.HandleAsync("CreateStateMachine", request)).Body.GetProperty("stateMachineArn").GetString()!;
    }
}
