using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Tests.Execution;

/// <summary>Numbers that a state finds in its input or computes.</summary>
public class NumberTests
{
    private const string Function = "arn:aws:lambda:us-east-1:123456789012:function:f";
    private const string Processor = "\"ItemProcessor\":{\"StartAt\":\"I\",\"States\":{\"I\":{\"Type\":\"Pass\",\"End\":true}}}";

    [Theory]
    [InlineData("""{"Type":"Wait","SecondsPath":"$.n","End":true}""", "The SecondsPath parameter references a negative value: $.n == -1")]
    [InlineData("""{"Type":"Task","Resource":"FUNCTION","TimeoutSecondsPath":"$.n","End":true}""", "Expected positive integer for TimeoutSeconds, got '-1' instead.")]
    [InlineData("""{"Type":"Task","Resource":"FUNCTION","HeartbeatSecondsPath":"$.n","End":true}""", "Expected positive integer for HeartbeatSeconds, got '-1' instead.")]
    [InlineData("""{"Type":"Map","ItemsPath":"$.items","MaxConcurrencyPath":"$.n",PROCESSOR,"End":true}""", "Expected non-negative integer for MaxConcurrency, got '-1' instead.")]
    public async Task A_negative_number_of_the_input_is_a_runtime_error(string state, string cause)
    {
        var execution = await RunAsync(state);

        Assert.Equal((ErrorNames.Runtime, "An error occurred while executing the state 'S' (entered at the event id #2). " + cause), (execution.Error, execution.Cause));
    }

    [Theory]
    [InlineData("""{"QueryLanguage":"JSONata","Type":"Wait","Seconds":"{% $states.input.n %}","End":true}""")]
    [InlineData("""{"QueryLanguage":"JSONata","Type":"Task","Resource":"FUNCTION","TimeoutSeconds":"{% $states.input.n %}","End":true}""")]
    [InlineData("""{"QueryLanguage":"JSONata","Type":"Task","Resource":"FUNCTION","HeartbeatSeconds":"{% $states.input.n %}","End":true}""")]
    [InlineData("""{"QueryLanguage":"JSONata","Type":"Map","Items":"{% $states.input.items %}","MaxConcurrency":"{% $states.input.n %}",PROCESSOR,"End":true}""")]
    public async Task A_computed_negative_number_is_an_evaluation_error(string state) =>
        Assert.Equal(ErrorNames.QueryEvaluation, (await RunAsync(state)).Error);

    private static Task<WorkflowExecution> RunAsync(string state)
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = new TaskHandlers().AddFunction("f", input => input) });
        var filled = state.Replace("FUNCTION", Function, StringComparison.Ordinal).Replace("PROCESSOR", Processor, StringComparison.Ordinal);
        var definition = $$"""{"StartAt":"S","States":{"S":{{filled}} } }""";
        return engine.RunAsync(engine.Deploy("numbers", StateMachine.Parse(definition)), """{"n":-1,"items":[1]}""");
    }
}
