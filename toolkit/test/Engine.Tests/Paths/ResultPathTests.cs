using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Paths;

namespace AsteroidWorkflows.Engine.Tests.Paths;

public class ResultPathTests
{
    [Theory]
    [InlineData("$", """{"a":1}""", "9")]
    [InlineData("$.r", """{"a":1}""", """{"a":1,"r":9}""")]
    [InlineData("$.a", """{"a":1,"b":2}""", """{"a":9,"b":2}""")]
    [InlineData("$.r.deep['er']", """{"a":1}""", """{"a":1,"r":{"deep":{"er":9}}}""")]
    [InlineData("$.a.r", """{"a":{"b":1}}""", """{"a":{"b":1,"r":9}}""")]
    [InlineData("$.a[1]", """{"a":[1,2,3]}""", """{"a":[1,9,3]}""")]
    [InlineData("$.a[0].r", """{"a":[{"b":1}]}""", """{"a":[{"b":1,"r":9}]}""")]
    public void A_result_is_put_where_the_path_says(string path, string input, string expected) =>
        Assert.Equal(expected, Apply(path, input));

    [Fact]
    public void Null_drops_the_result() => Assert.Equal("""{"a":1}""", Apply(null, """{"a":1}"""));

    [Theory]
    [InlineData("$.a", "\"text\"", "Unable to apply step \"a\" to input \"text\"")]
    [InlineData("$.a.b", """{"a":1}""", "Unable to apply step \"b\" to input 1")]
    [InlineData("$.a[3]", """{"a":[1]}""", "Unable to apply step \"[3]\" to input [1]")]
    [InlineData("$.a[0]", """{"b":1}""", "Unable to apply step \"[0]\" to input {\"b\":1}")]
    public void A_value_in_the_way_fails_the_state(string path, string input, string cause)
    {
        var failure = Assert.Throws<StatesException>(() => Apply(path, input));

        Assert.Equal("States.ResultPathMatchFailure", failure.Error);
        Assert.Equal(cause, failure.Cause);
    }

    [Theory]
    [InlineData("$.a[*]")]
    [InlineData("$..a")]
    [InlineData("$.a[?(@.b)]")]
    public void A_result_has_one_place(string path) => Assert.Throws<JsonPathSyntaxException>(() => ResultPath.Parse(path));

    private static string Apply(string? path, string input) =>
        JsonValues.Text(ResultPath.Parse(path).Apply(JsonValues.Parse(input), JsonValues.NumberOf(9L)));
}
