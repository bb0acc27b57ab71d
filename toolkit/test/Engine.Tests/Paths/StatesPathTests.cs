using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Paths;

namespace AsteroidWorkflows.Engine.Tests.Paths;

public class StatesPathTests
{
    private static readonly EvaluationScope Scope = new()
    {
        Input = JsonValues.Parse("""{"a":{"b":1}}"""),
        Context = JsonValues.Parse("""{"Execution":{"Name":"run-1"}}"""),
        Variables = new Dictionary<string, JsonElement> { ["order"] = JsonValues.Parse("""{"lines":[{"sku":"x"}]}"""), ["größe"] = JsonValues.NumberOf(3L) },
    };

    [Theory]
    [InlineData("$", StatesPathRoot.Input, """{"a":{"b":1}}""")]
    [InlineData("$.a.b", StatesPathRoot.Input, "1")]
    [InlineData("$$.Execution.Name", StatesPathRoot.Context, "\"run-1\"")]
    [InlineData("$order.lines[0].sku", StatesPathRoot.Variable, "\"x\"")]
    [InlineData("$order['lines'][*].sku", StatesPathRoot.Variable, "[\"x\"]")]
    [InlineData("$größe", StatesPathRoot.Variable, "3")]
    public void A_path_reads_the_document_it_starts_from(string text, StatesPathRoot root, string expected)
    {
        var path = StatesPath.Parse(text);

        Assert.Equal(root, path.Root);
        Assert.Equal(expected, JsonValues.Text(path.Evaluate(Scope)));
    }

    [Fact]
    public void A_payload_field_without_a_value_fails_with_the_path_the_field_and_the_input()
    {
        var failure = Assert.Throws<StatesException>(() => StatesPath.Parse("$.a.c").SelectFor("x.$", Scope));

        Assert.Equal("States.Runtime", failure.Error);
        Assert.Equal("""The JSONPath '$.a.c' specified for the field 'x.$' could not be found in the input '{"a":{"b":1}}'""", failure.Cause);
    }

    [Fact]
    public void An_input_path_without_a_value_fails_with_the_reason()
    {
        var failure = Assert.Throws<StatesException>(() => StatesPath.Parse("$.no.such").Select(Scope));

        Assert.Equal("States.Runtime", failure.Error);
        Assert.Equal("Invalid path '$.no.such' : Missing property in path $['no']", failure.Cause);
    }

    [Fact]
    public void A_variable_that_is_not_there_gives_nothing() =>
        Assert.Equal(JsonValueKind.Undefined, StatesPath.Parse("$absent.x").Evaluate(Scope).ValueKind);
}
