namespace AsteroidWorkflows.Jsonata.Tests.Language;

public sealed class TransformTests
{
    private const string Input = """{ "a": { "x": 1, "y": 2 }, "b": [ { "x": 1 }, { "x": 5 } ] }""";

    [Theory]
    [InlineData("$ ~> |a|{'z': x + y}|", """{"a":{"x":1,"y":2,"z":3},"b":[{"x":1},{"x":5}]}""")]
    [InlineData("$ ~> |b[x > 2]|{'x': 0}|", """{"a":{"x":1,"y":2},"b":[{"x":1},{"x":0}]}""")]
    [InlineData("$ ~> |**[x = 1]|{}, 'x'|", """{"a":{"y":2},"b":[{},{"x":5}]}""")]
    [InlineData("$ ~> |a|{}, ['x', 'y']|", """{"a":{},"b":[{"x":1},{"x":5}]}""")]
    [InlineData("$ ~> |missing|{'z': 1}|", Input)]
    public void A_transform_changes_a_copy(string expression, string expected) => Evaluation.Yields(expected, expression, Input);

    [Fact]
    public void The_original_stays_as_it_is() =>
        Evaluation.Yields("[1,9]", "($changed := $ ~> |a|{'x': 9}|; [a.x, $changed.a.x])", Input);

    [Theory]
    [InlineData("T2011", "$ ~> |a|5|")]
    [InlineData("T2012", "$ ~> |a|{}, 5|")]
    [InlineData("T2013", "($clone := 5; $ ~> |a|{}|)")]
    [InlineData("T0410", "5 ~> |a|{}|")]
    public void What_it_cannot_do_is_refused(string code, string expression) => Evaluation.Fails(code, expression, Input);
}
