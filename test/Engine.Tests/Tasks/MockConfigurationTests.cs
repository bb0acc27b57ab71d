using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Tasks.Mocks;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Tests.Tasks;

public class MockConfigurationTests
{
    private const string Configuration = """
        {"StateMachines":{"Orders":{"TestCases":{"Happy":{"Charge":"Charged"},"Stubborn":{"Charge":"ThirdTime"},"Gap":{"Charge":"Gap"}}}},
        "MockedResponses":{"Charged":{"0":{"Return":{"StatusCode":200,"Payload":{"ok":true}}}},
        "ThirdTime":{"0-1":{"Throw":{"Error":"Busy","Cause":"later"}},"2":{"Return":{"Payload":"at last"}}},
        "Gap":{"1":{"Return":{}}}}}
        """;

    private const string Definition = """
        {"StartAt":"Charge","States":{"Charge":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"f"},
        "Retry":[{"ErrorEquals":["Busy"],"MaxAttempts":2}],"OutputPath":"$.Payload","End":true}}}
        """;

    [Theory]
    [InlineData("Happy", """{"ok":true}""")]
    [InlineData("Stubborn", "\"at last\"")]
    public async Task A_test_case_answers_by_call_number(string testCase, string output)
    {
        var handlers = MockConfiguration.Parse(Configuration).Handlers("Orders", testCase, new TaskHandlers());
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers });

        var execution = await engine.RunAsync(engine.Deploy("Orders", StateMachine.Parse(Definition)));

        Assert.Equal(output, execution.Output.GetRawText());
    }

    [Theory]
    [InlineData("Orders", "Nobody", "Orders/TestCases has no Nobody")]
    [InlineData("Bills", "Happy", "StateMachines has no Bills")]
    [InlineData("Orders", "Gap", "must be numbered from 0 on")]
    public void What_is_missing_is_named(string stateMachine, string testCase, string message) => Assert.Contains(
        message,
        Assert.Throws<FormatException>(() => MockConfiguration.Parse(Configuration).TestCase(stateMachine, testCase)).Message,
        StringComparison.Ordinal);
}
