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

    [Theory]
    [InlineData("[]", "The mock configuration has no StateMachines")]
    [InlineData("""{"StateMachines":[]}""", "StateMachines must be an object")]
    public void A_file_that_is_something_else_is_refused(string text, string message) => Assert.Contains(
        message, Assert.Throws<FormatException>(() => MockConfiguration.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"StateMachines":{"M":{"TestCases":{"T":["x"]}}},"MockedResponses":{}}""", "M/TestCases/T must be an object")]
    [InlineData("""{"StateMachines":{"M":{"TestCases":{"T":{"S":1}}}},"MockedResponses":{}}""", "T/S must name a mocked response")]
    [InlineData("""{"StateMachines":{"M":{"TestCases":{"T":{"S":"R"}}}},"MockedResponses":{"R":7}}""", "R must be an object")]
    [InlineData("""{"StateMachines":{"M":{"TestCases":{"T":{"S":"R"}}}},"MockedResponses":{"R":{"0":7}}}""", "R/0 has neither Return nor Throw")]
    [InlineData("""{"StateMachines":{"M":{"TestCases":{"T":{"S":"R"}}}},"MockedResponses":{"R":{"0":{"Throw":{"Error":7}}}}}""", "R/0/Throw/Error must be a text")]
    public void A_test_case_of_another_shape_is_refused_by_its_place(string text, string message) => Assert.Contains(
        message, Assert.Throws<FormatException>(() => MockConfiguration.Parse(text).TestCase("M", "T")).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_in_a_file_is_told()
    {
        var configuration = MockConfiguration.Parse(Configuration);

        Assert.Equal(["Orders"], configuration.StateMachines);
        Assert.Equal(["Happy", "Stubborn", "Gap"], configuration.TestCases("Orders"));
        Assert.Empty(configuration.TestCases("Bills"));
    }

    [Fact]
    public async Task An_execution_that_was_brought_back_goes_on_in_its_script()
    {
        var states = MockConfiguration.Parse(Configuration).TestCase("Orders", "Stubborn", _ => 2);
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = new MockedHandlers("Orders", states, new TaskHandlers()) });

        var execution = await engine.RunAsync(engine.Deploy("Orders", StateMachine.Parse(Definition)));

        Assert.Equal("\"at last\"", execution.Output.GetRawText());
        Assert.DoesNotContain(execution.History, item => item.Type == "TaskFailed");
    }
}
