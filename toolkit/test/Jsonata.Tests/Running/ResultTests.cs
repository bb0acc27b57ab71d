using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Tests.Running;

public sealed class ResultTests
{
    [Theory]
    [InlineData("a", "1.0")]
    [InlineData("$", """{"a": 1.0, "big": 12345678901234567890, "list": [1e3]}""")]
    [InlineData("{'copy': a, 'big': big}", """{"copy":1.0,"big":12345678901234567890}""")]
    [InlineData("[list, a]", "[1e3,1.0]")]
    [InlineData("a + 0", "1")]
    [InlineData("list[0] * 1", "1000")]
    [InlineData("1 / 3", "0.3333333333333333")]
    [InlineData("1e21", "1e+21")]
    public void Numbers_of_the_input_keep_their_spelling_until_they_are_calculated_with(string expression, string expected) =>
        Assert.Equal(expected, Evaluation.Run(expression, """{"a": 1.0, "big": 12345678901234567890, "list": [1e3]}""").GetRawText());

    [Fact]
    public void Variables_are_given_by_name()
    {
        var variables = new Dictionary<string, JsonElement> { ["states"] = JsonElement.Parse("""{ "input": { "n": 2 } }"""), ["sum"] = JsonElement.Parse("5") };
        Assert.Equal("7", JsonataExpression.Parse("$states.input.n + $sum").Evaluate(default, variables).GetRawText());
    }

    [Fact]
    public void Half_a_surrogate_pair_in_the_input_does_no_harm() =>
        Evaluation.Yields("[2,2]", "[$length(a), $count($keys($))]", """{ "a": "\ud800x", "\udc00": 1 }""");

    [Fact]
    public void A_result_nested_too_deeply_for_JSON_is_refused() =>
        Evaluation.Fails("U1003", "$reduce([1..2000], function($nested, $i){ [[$nested]] }, [])");

    [Theory]
    [InlineData("$states.input.a.b + $x[$y = 1].c", "states:input.a.b x:c y:")]
    [InlineData("($x := $a; $x + $b)", "a: b:")]
    [InlineData("function($p){ $p.q & $free }($arg)", "free: arg:")]
    [InlineData("$sum($values) ~> $string()", "values:")]
    [InlineData("$.a + $$.b", ":a $:b")]
    [InlineData("$states.context.State.Name", "states:context.State.Name")]
    [InlineData("($states.input).deeper", "states:input.deeper")]
    [InlineData("items@$i.$i.x", ":items")]
    [InlineData("name & orders[id = $k].(lines.sku)", ":name :orders k:")]
    [InlineData("{'a': $one, 'b': [$two, {'c': $three ? $four : $five}]}", "one: two: three: four: five:")]
    public void The_variables_an_expression_needs_are_listed(string expression, string expected) =>
        Assert.Equal(expected, string.Join(' ', JsonataExpression.Parse(expression).References.Select(r => $"{r.Variable}:{string.Join('.', r.Path)}")));
}
