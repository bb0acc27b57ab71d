namespace AsteroidWorkflows.Jsonata.Tests.Running;

/// <summary>No expression runs away.</summary>
public sealed class BoundsTests
{
    private static readonly JsonataOptions Tight = new() { MaxSteps = 100_000, MaxSize = 100_000 };

    [Theory]
    [InlineData("($f := function($n){ 1 + $f($n) }; $f(1))")]
    [InlineData("($f := function($n){ [$map([$n], $f)] }; $f(1))")]
    [InlineData("($chain := function($f, $n){ $n = 0 ? $f : $chain($f ~> $string, $n - 1) }; $f := $chain($string, 100000); $f(1))")]
    [InlineData("($f := function($n){ $sort([1, 2], function($a, $b){ $f($n) }) }; $f(1))")]
    [InlineData("($f := function($n){ $replace('a', /a/, $f) }; $f(1))")]
    [InlineData("($f := function($n){ {'x': $f($n)} }; $f(1))")]
    public void Recursion_without_end_is_stopped(string expression) => Evaluation.Fails("U1001", expression);

    [Theory]
    [InlineData("($f := function(){ $f() }; $f())")]
    [InlineData("$map([1..90000], function($x){ $map([1..90000], function($y){ $x * $y }) })")]
    [InlineData("[1..90000][$ in [1..90000][$ > 5]]")]
    [InlineData("[1..90000].([1..90000].($ + 1))")]
    public void A_loop_without_end_is_stopped(string expression)
    {
        var error = Assert.Throws<JsonataException>(() => Evaluation.Run(expression, null, JsonataDialect.Standard, Tight));
        Assert.Contains(error.Code, new[] { "U1001", "D2015" });
    }

    [Fact]
    public void A_regular_expression_that_backtracks_without_end_is_stopped() =>
        Evaluation.Fails("U1001", "$contains($pad('', 60, 'a') & '!', /^(a+)+$/)", null, JsonataDialect.Standard, Tight);

    [Theory]
    [InlineData("$pad('x', 1e9)")]
    [InlineData("$reduce([1..60], function($s, $i){ $s & $s }, 'x')")]
    [InlineData("$reduce([1..60], function($s, $i){ $append($s, $s) }, [1])")]
    [InlineData("$reduce([1..60], function($s, $i){ [$s, $s] }, [1])")]
    public void A_value_that_outgrows_the_bound_is_refused(string expression) =>
        Evaluation.Fails("D2015", expression, null, JsonataDialect.Standard, Tight);

    [Theory]
    [InlineData("1", "+1", "")]
    [InlineData("$a", ".b", "")]
    [InlineData("$a", "[0]", "")]
    [InlineData("$f", "()", "")]
    [InlineData("1", "~>$f", "")]
    [InlineData("$a", "^(b)", "")]
    [InlineData("$a", "#$i", "")]
    [InlineData("(", "(", ")")]
    [InlineData("(1+", "(1+", ")")]
    [InlineData("{'a':", "{'a':", "}")]
    public void An_expression_nested_or_chained_without_end_is_refused_and_does_not_end_the_process(string start, string repeated, string close)
    {
        const int Many = 100_000;
        var text = start + string.Concat(Enumerable.Repeat(repeated, Many)) + "1" + string.Concat(Enumerable.Repeat(close, Many));

        Assert.Equal("S0500", Assert.Throws<JsonataException>(() => JsonataExpression.Parse(text)).Code);
        Assert.Equal("S0500", Assert.Throws<JsonataException>(() => JsonataExpression.Parse(text, JsonataDialect.StepFunctions)).Code);
    }

    [Fact]
    public void Steps_are_counted() =>
        Evaluation.Fails("U1001", "$sum([1..1000].($ + 1))", null, JsonataDialect.Standard, new JsonataOptions { MaxSteps = 500 });

    [Fact]
    public void Depth_is_counted() =>
        Evaluation.Fails("U1001", "((((1 + 1))))", null, JsonataDialect.Standard, new JsonataOptions { MaxDepth = 3 });
}
