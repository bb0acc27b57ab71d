using System.Text.Json;
using AsteroidWorkflows.Engine.Choices;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Tests.Templates;

public class JsonataTemplateTests
{
    private static readonly EvaluationScope Scope = new()
    {
        Input = JsonValues.Parse("""{"n":[1,2,3],"name":"Ada"}"""),
        Result = JsonValues.Parse("""{"ok":true}"""),
        Context = JsonValues.Parse("""{"Execution":{"Name":"run-1"}}"""),
        Variables = new Dictionary<string, JsonElement> { ["v"] = JsonValues.NumberOf(7L) },
    };

    [Theory]
    [InlineData("\"{% $sum($states.input.n) %}\"", "6")]
    [InlineData("""{"a":["{% $v %}",{"b":"{% $states.result.ok %}"}],"c":"$states.input"}""", """{"a":[7,{"b":true}],"c":"$states.input"}""")]
    [InlineData("\"{% $states.context.Execution.Name %}\"", "\"run-1\"")]
    [InlineData("\"{% $keys($states) %}\"", """["input","result","context"]""")]
    [InlineData("\"{% null %}\"", "null")]
    [InlineData("\" {% $v %}\"", "\" {% $v %}\"")]
    [InlineData("""{"x.$":"$.name"}""", """{"x.$":"$.name"}""")]
    public void Strings_in_percent_braces_are_computed_at_any_depth(string template, string expected) =>
        Assert.Equal(expected, JsonValues.Text(Compile(template, "Output").Evaluate(Scope)));

    [Theory]
    [InlineData("\"{% $states.input.absent %}\"", "Output", "The JSONata expression '$states.input.absent' specified for the field 'Output' returned nothing (undefined).")]
    [InlineData("""{"a":{"b":"{% $absent %}"}}""", "Output/a/b", "The JSONata expression '$absent' specified for the field 'Output/a/b' returned nothing (undefined).")]
    [InlineData("""{"a":[1,"{% $absent %}"]}""", "Output/a[1]", "The JSONata expression '$absent' specified for the field 'Output/a[1]' returned nothing (undefined).")]
    [InlineData("\"{% $noSuchFunction(1) %}\"", "Output", "The JSONata expression '$noSuchFunction(1)' specified for the field 'Output' threw an error during evaluation. T1006: Attempted to invoke a non-function")]
    [InlineData("\"{% function($x){$x} %}\"", "Output", "The JSONata expression 'function($x){$x}' specified for the field 'Output' returned an unsupported result type.")]
    public void An_expression_that_gives_no_value_fails_with_its_text_and_place(string template, string location, string cause)
    {
        var failure = Assert.Throws<StatesException>(() => Compile(template, "Output").Evaluate(Scope));

        Assert.Equal(("States.QueryEvaluationError", location, cause), (failure.Error, failure.Location, failure.Cause));
    }

    [Theory]
    [InlineData("\"{% 1 %}\"", "was 'number' for value: 1")]
    [InlineData("\"{% $states.input %}\"", "was 'object' for value: {\"n\":[1,2,3],\"name\":\"Ada\"}")]
    [InlineData("\"{% null %}\"", "was 'null' for value: null")]
    public void A_value_of_another_type_is_refused_where_the_field_needs_one(string template, string expected)
    {
        var failure = Assert.Throws<StatesException>(() => Compile(template, "Items").EvaluateAs("array", Scope));

        Assert.Equal("States.QueryEvaluationError", failure.Error);
        Assert.EndsWith("specified for the field 'Items' returned an unexpected result type. Expected 'array', but " + expected, failure.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"{% $v > 5 %}\"", true)]
    [InlineData("\"{% $states.input.name = 'Bob' %}\"", false)]
    [InlineData("true", true)]
    public void A_condition_is_an_expression_or_a_constant(string condition, bool expected) => Assert.Equal(
        expected,
        ChoiceCondition.Compile(JsonValues.Parse($$"""{"Condition":{{condition}},"Next":"A"}"""), QueryLanguage.JSONata, "Choices[0]").Holds(Scope));

    [Fact]
    public void A_condition_that_is_no_truth_value_fails_with_its_place()
    {
        var condition = ChoiceCondition.Compile(JsonValues.Parse("""{"Condition":"{% 1 %}"}"""), QueryLanguage.JSONata, "Choices[2]");

        Assert.Equal("Choices[2]/Condition", Assert.Throws<StatesException>(() => condition.Holds(Scope)).Location);
    }

    [Fact]
    public void A_copy_of_a_scope_sees_its_own_values()
    {
        var template = Compile("\"{% $states.input %}\"", "Output");
        template.Evaluate(Scope);

        Assert.Equal("2", JsonValues.Text(template.Evaluate(Scope with { Input = JsonValues.NumberOf(2L) })));
    }

    private static Template Compile(string template, string field) =>
        Template.Compile(JsonValues.Parse(template), QueryLanguage.JSONata, field);
}
