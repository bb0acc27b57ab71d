using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Validation;

namespace AsteroidWorkflows.Engine.Tests.Validation;

public class WarningTests
{
    [Theory]
    [InlineData("""{"Type":"Pass","Parameters":{"a":{"b":"$.c"}},"End":true}""", "NO_DOLLAR", "/States/S/Parameters/a/b")]
    [InlineData("""{"Type":"Pass","Parameters":{"a":"States.UUID()"},"End":true}""", "NO_DOLLAR", "/States/S/Parameters/a")]
    [InlineData("""{"Type":"Pass","Result":{"a.$":"$.b","c":"d"},"End":true}""", "PASS_RESULT_IS_STATIC", "/States/S/Result/a.$")]
    [InlineData("""{"Type":"Fail","Cause":"$.c"}""", "NO_PATH", "/States/S/Cause")]
    public void A_text_that_looks_like_a_path_is_told(string state, string code, string location)
    {
        var warning = Assert.Single(DefinitionValidator.FindWarnings(Definition(state)));

        Assert.True(warning.IsWarning);
        Assert.Equal((code, location), (warning.Code, warning.Location));
    }

    [Theory]
    [InlineData("""{"Type":"Pass","Parameters":{"a.$":"$.b","price":"$5","name":"States of America"},"End":true}""")]
    [InlineData("""{"Type":"Pass","QueryLanguage":"JSONata","Output":{"a":"$.b"},"End":true}""")]
    [InlineData("""{"Type":"Fail","CausePath":"$.c"}""")]
    public void What_is_meant_is_not(string state) => Assert.Empty(DefinitionValidator.FindWarnings(Definition(state)));

    [Fact]
    public void Warnings_are_told_when_they_are_asked_for_and_refuse_nothing()
    {
        var definition = Definition("""{"Type":"Fail","Cause":"$.c"}""");

        Assert.Equal("""{"diagnostics":[],"result":"OK","truncated":false}""", JsonValues.Text(ValidationResponse.Of(definition)));
        Assert.Equal("OK", ValidationResponse.Of(definition, withWarnings: true).GetProperty("result").GetString());
        Assert.Equal("WARNING", ValidationResponse.Of(definition, withWarnings: true).GetProperty("diagnostics")[0].GetProperty("severity").GetString());
    }

    [Fact]
    public void More_diagnostics_than_asked_for_are_cut_and_that_is_told()
    {
        var response = ValidationResponse.Of("""{"A":1,"B":2}""", maxResults: 2);

        Assert.Equal(2, response.GetProperty("diagnostics").GetArrayLength());
        Assert.True(response.GetProperty("truncated").GetBoolean());
    }

    private static string Definition(string state) => $$$$"""{"StartAt":"S","States":{"S":{{{{state}}}}}}""";
}
