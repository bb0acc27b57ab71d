using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Tests.Templates;

public class JsonPathTemplateTests
{
    private static readonly EvaluationScope Scope = new()
    {
        Input = JsonValues.Parse("""{"a":{"b":[1,2]},"text":"é\"<"}"""),
        Variables = new Dictionary<string, JsonElement> { ["v"] = JsonValues.True },
    };

    [Theory]
    [InlineData("""{"x.$":"$.a.b","y":"$.a.b"}""", """{"x":[1,2],"y":"$.a.b"}""")]
    [InlineData("""{"deep":{"list":[1,{"x.$":"$v"},"$.a"]}}""", """{"deep":{"list":[1,{"x":true},"$.a"]}}""")]
    [InlineData("""{"n.$":"States.ArrayLength($.a.b)"}""", """{"n":2}""")]
    [InlineData("""{"all.$":"$"}""", """{"all":{"a":{"b":[1,2]},"text":"é\"<"}}""")]
    [InlineData("""{"empty":{},"none":null,"list":[]}""", """{"empty":{},"none":null,"list":[]}""")]
    [InlineData("\"$.a\"", "\"$.a\"")]
    public void Members_that_end_in_dollar_are_computed_at_any_depth(string template, string expected) =>
        Assert.Equal(expected, JsonValues.Text(Compile(template).Evaluate(Scope)));

    [Fact]
    public void A_template_without_paths_is_given_as_it_is_written() =>
        Assert.True(Compile("""{"a":[1,{"b":"$.c"}]}""").IsConstant);

    [Theory]
    [InlineData("""{"x.$":"text"}""")]
    [InlineData("""{"x.$":"$.a["}""")]
    [InlineData("""{"x":[{"y.$":"States.Nothing()"}]}""")]
    public void A_path_that_cannot_be_parsed_is_refused(string template) => Assert.ThrowsAny<FormatException>(() => Compile(template));

    [Fact]
    public void A_template_that_copies_its_input_without_end_fails()
    {
        var template = Compile($"{{{string.Join(',', Enumerable.Range(0, 200).Select(index => $"\"{index}.$\":\"$\""))}}}");
        var scope = new EvaluationScope { Input = JsonValues.StringOf(new string('x', 100_000)) };

        Assert.Equal("States.DataLimitExceeded", Assert.Throws<StatesException>(() => template.Evaluate(scope)).Error);
    }

    [Fact]
    public void One_template_serves_many_threads()
    {
        var template = Compile("""{"x.$":"$.n","y.$":"States.Format('{}!', $.n)"}""");

        Parallel.For(0, 1000, number =>
            Assert.Equal(
                $$"""{"x":{{number}},"y":"{{number}}!"}""",
                JsonValues.Text(template.Evaluate(new EvaluationScope { Input = JsonValues.Parse($$"""{"n":{{number}}}""") }))));
    }

    private static Template Compile(string template) => Template.Compile(JsonValues.Parse(template), QueryLanguage.JSONPath, "Parameters");
}
