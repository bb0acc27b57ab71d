using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.Engine.Validation;

namespace AsteroidWorkflows.Engine.Tests.Values;

public class DepthTests
{
    private const string Pass = """{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}}""";

    [Theory]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(JsonDepth.Most)]
    public async Task A_value_may_be_nested_as_deep_as_the_limit(int levels)
    {
        var execution = await RunAsync(Pass, Nested(levels));

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(Nested(levels), JsonValues.Text(execution.Output));
    }

    [Fact]
    public void A_deeper_text_is_refused_in_words_of_its_own() => Assert.Equal(
        "Document nesting depth (100) exceeds the maximum allowed (99)",
        Assert.Throws<JsonException>(() => JsonValues.Parse(Nested(JsonDepth.Most + 1))).Message);

    [Theory]
    [InlineData("""{"StartAt":"P","States":{"P":{"Type":"Pass","Parameters":{"a":{"b.$":"$"}},"End":true}}}""")]
    [InlineData("""{"QueryLanguage":"JSONata","StartAt":"P","States":{"P":{"Type":"Pass","Output":[["{% $states.input %}"]],"End":true}}}""")]
    [InlineData("""{"QueryLanguage":"JSONata","StartAt":"P","States":{"P":{"Type":"Pass","Assign":{"v":[["{% $states.input %}"]]},"End":true}}}""")]
    [InlineData("""{"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,"Branches":[{"StartAt":"Q","States":{"Q":{"Type":"Parallel","End":true,"Branches":[{"StartAt":"R","States":{"R":{"Type":"Pass","End":true}}}]}}}]}}}""")]
    public async Task A_state_that_would_pass_on_a_deeper_value_fails(string definition)
    {
        var execution = await RunAsync(definition, Nested(JsonDepth.Most));

        Assert.Equal(ExecutionStatus.Failed, execution.Status);
        Assert.Contains(" levels", execution.Cause, StringComparison.Ordinal);
        Assert.Equal(ErrorNames.DataLimitExceeded, execution.Error);
    }

    [Fact]
    public async Task A_variable_that_grows_with_each_round_ends_its_execution_and_nothing_else()
    {
        const string Definition = """
            {"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Assign":{"v":[1]},"Next":"B"},
            "B":{"Type":"Pass","Assign":{"v":["{% $v %}"]},"Next":"C"},
            "C":{"Type":"Choice","Choices":[{"Condition":"{% false %}","Next":"D"}],"Default":"B"},"D":{"Type":"Succeed"}}}
            """;

        var execution = await RunAsync(Definition, "{}");

        Assert.Equal(ErrorNames.DataLimitExceeded, execution.Error);
    }

    [Fact]
    public async Task A_task_that_answers_deeper_fails_and_can_be_caught()
    {
        const string Definition = """
            {"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:deep",
            "Catch":[{"ErrorEquals":["States.DataLimitExceeded"],"Next":"S"}],"End":true},"S":{"Type":"Succeed"}}}
            """;
        var handlers = new TaskHandlers().AddFunction("deep", _ => JsonValues.Parse(Nested(2_000), deepest: 3_000));

        Assert.Equal(ExecutionStatus.Succeeded, (await RunAsync(Definition, "{}", handlers)).Status);
    }

    [Theory]
    [InlineData("States.StringToJson($.text)")]
    [InlineData("States.JsonToString(States.StringToJson($.text))")]
    public async Task Text_that_is_read_as_JSON_is_held_to_the_limit(string intrinsic)
    {
        var definition = $$"""{"StartAt":"P","States":{"P":{"Type":"Pass","Parameters":{"a.$":"{{intrinsic}}"},"End":true} } }""";

        var execution = await RunAsync(definition, JsonSerializer.Serialize(new { text = Nested(600) }));

        Assert.Equal(ErrorNames.IntrinsicFailure, execution.Error);
    }

    [Fact]
    public async Task A_definition_may_hold_more_than_can_be_passed_on_but_not_without_end()
    {
        string Definition(int levels) => $$"""{"StartAt":"P","States":{"P":{"Type":"Pass","Result":{{Nested(levels)}},"End":true} } }""";

        Assert.Equal(ExecutionStatus.Succeeded, (await RunAsync(Definition(JsonDepth.Most), "{}")).Status);
        Assert.Equal(ErrorNames.DataLimitExceeded, (await RunAsync(Definition(JsonDepth.MostOfOutput + 1), "{}")).Error);
        var problem = Assert.Single(DefinitionValidator.Validate(Definition(100_000)));
        Assert.Equal("INVALID_JSON_DESCRIPTION", problem.Code);
        Assert.StartsWith("Document nesting depth (501) exceeds the maximum allowed (500)", problem.Message, StringComparison.Ordinal);
    }

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);

    private static Task<WorkflowExecution> RunAsync(string definition, string input, ITaskHandlers? handlers = null)
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers ?? new TaskHandlers() });
        return engine.RunAsync(engine.Deploy("deep", StateMachine.Parse(definition)), input);
    }
}
