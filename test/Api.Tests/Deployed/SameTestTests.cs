using System.Text.Json;
using Amazon.StepFunctions;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.TestKit;

namespace AsteroidWorkflows.Api.Tests.Deployed;

/// <summary>One test of a workflow, on three targets: the engine, our API through the AWS SDK, and a state machine in an account.</summary>
public sealed class SameTestTests
{
    private const string Definition = """
        {"QueryLanguage":"JSONata","StartAt":"Large?","States":{
        "Large?":{"Type":"Choice","Choices":[{"Condition":"{% $states.input.total > 100 %}","Next":"Ask"}],"Default":"Accept"},
        "Ask":{"Type":"Fail","Error":"TooLarge","Cause":"Somebody has to be asked."},
        "Accept":{"Type":"Pass","Output":{"accepted":"{% $states.input.total %}"},"End":true}}}
        """;

    [Fact]
    public Task On_the_engine() => Test(WorkflowTest.Of(Definition));

    [Fact]
    public async Task Through_the_SDK_and_the_API()
    {
        var api = new StepFunctionsApi(new WorkflowEngine());
        using var client = ApiTransport.Client(api);

        await Test(new DeployedWorkflow(new SdkStepFunctions(client), await CreateAsync(api)));
    }

    [DeployedFact]
    public async Task In_an_account()
    {
        using var client = new AmazonStepFunctionsClient();

        await Test(new DeployedWorkflow(new SdkStepFunctions(client), DeployedFactAttribute.StateMachineArn!));
    }

    private static async Task Test(IWorkflowTarget workflow)
    {
        (await workflow.RunAsync("""{"total":5}""")).AssertOutput("""{"accepted":5}""").AssertPath("Large?", "Accept");
        (await workflow.RunAsync("""{"total":500}""")).AssertFailed("TooLarge").AssertPath("Large?", "Ask");
    }

    private static async Task<string> CreateAsync(StepFunctionsApi api)
    {
        var request = JsonSerializer.SerializeToElement(new { name = "Accepting", definition = Definition, roleArn = "arn:aws:iam::123456789012:role/any" });
        return (await api.HandleAsync("CreateStateMachine", request)).Body.GetProperty("stateMachineArn").GetString()!;
    }
}
