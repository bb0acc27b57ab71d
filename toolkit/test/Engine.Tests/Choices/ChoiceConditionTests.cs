using System.Text.Json;
using AsteroidWorkflows.Engine.Choices;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tests.Choices;

public class ChoiceConditionTests
{
    private static readonly EvaluationScope Scope = new()
    {
        Input = JsonValues.Parse("""{"n":5,"big":12345678901234567890.5,"s":"log-2026.txt","star":"a*b","t":"2026-01-02T03:04:05+01:00","b":true,"nil":null}"""),
        Context = JsonValues.Parse("""{"Execution":{"Name":"run"}}"""),
        Variables = new Dictionary<string, JsonElement> { ["limit"] = JsonValues.NumberOf(5L) },
    };

    [Theory]
    [InlineData("""{"Variable":"$.n","NumericEquals":5.0}""", true)]
    [InlineData("""{"Variable":"$.n","NumericGreaterThan":4}""", true)]
    [InlineData("""{"Variable":"$.n","NumericGreaterThan":5}""", false)]
    [InlineData("""{"Variable":"$.n","NumericLessThanEqualsPath":"$limit"}""", true)]
    [InlineData("""{"Variable":"$.big","NumericEquals":12345678901234567890.5}""", true)]
    [InlineData("""{"Variable":"$.n","StringEquals":"5"}""", false)]
    [InlineData("""{"Variable":"$.n","NumericEqualsPath":"$.s"}""", false)]
    [InlineData("""{"Variable":"$$.Execution.Name","StringEquals":"run"}""", true)]
    [InlineData("""{"Variable":"$.s","StringLessThan":"loh"}""", true)]
    [InlineData("""{"Variable":"$.s","StringMatches":"log-*.txt"}""", true)]
    [InlineData("""{"Variable":"$.s","StringMatches":"*2*2*"}""", true)]
    [InlineData("""{"Variable":"$.s","StringMatches":"*2*3*"}""", false)]
    [InlineData("""{"Variable":"$.s","StringMatches":"log-2026.txt*log-2026.txt"}""", false)]
    [InlineData("""{"Variable":"$.star","StringMatches":"a\\*b"}""", true)]
    [InlineData("""{"Variable":"$.s","StringMatches":"log\\*"}""", false)]
    [InlineData("""{"Variable":"$.t","TimestampEquals":"2026-01-02T02:04:05Z"}""", true)]
    [InlineData("""{"Variable":"$.t","TimestampLessThan":"2026-01-02T02:04:05.000000001Z"}""", false)]
    [InlineData("""{"Variable":"$.t","IsTimestamp":true}""", true)]
    [InlineData("""{"Variable":"$.b","BooleanEquals":true}""", true)]
    [InlineData("""{"Variable":"$.nil","IsNull":true}""", true)]
    [InlineData("""{"Variable":"$.nil","IsPresent":true}""", true)]
    [InlineData("""{"Variable":"$.absent.deeper","IsPresent":false}""", true)]
    [InlineData("""{"And":[{"Variable":"$.n","IsNumeric":true},{"Variable":"$.absent","IsPresent":true},{"Variable":"$.absent","IsNull":true}]}""", false)]
    [InlineData("""{"Or":[{"Variable":"$.n","IsNumeric":true},{"Variable":"$.absent","IsNull":true}]}""", true)]
    [InlineData("""{"Not":{"And":[{"Variable":"$.n","IsString":true}]}}""", true)]
    public void A_rule_holds_or_not(string rule, bool expected) => Assert.Equal(expected, Compile(rule).Holds(Scope));

    [Fact]
    public void A_compared_path_without_a_value_fails_the_state()
    {
        var failure = Assert.Throws<StatesException>(() => Compile("""{"Variable":"$.absent","NumericEquals":1}""").Holds(Scope));

        Assert.Equal("States.Runtime", failure.Error);
        Assert.Equal("Invalid path '$.absent': The choice state's condition path references an invalid value.", failure.Cause);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("""{"Variable":"$.n"}""")]
    [InlineData("""{"Variable":"$.n","NumericEquals":"5"}""")]
    [InlineData("""{"Variable":"$.n","NumericEquals":1,"IsNull":true}""")]
    [InlineData("""{"NumericEquals":1}""")]
    [InlineData("""{"Variable":"$.s","StringMatchesPath":"$.s"}""")]
    [InlineData("""{"Variable":"$.s","TimestampEquals":"yesterday"}""")]
    [InlineData("""{"Variable":"$.s","IsNull":"true"}""")]
    [InlineData("""{"Variable":"s","IsNull":true}""")]
    [InlineData("""{"And":{}}""")]
    [InlineData("""{"Not":[]}""")]
    public void What_is_no_rule_is_refused(string rule) => Assert.ThrowsAny<FormatException>(() => Compile(rule));

    private static ChoiceCondition Compile(string rule) => ChoiceCondition.Compile(JsonValues.Parse(rule), QueryLanguage.JSONPath, "Choices[0]");
}
