namespace AsteroidWorkflows.Jsonata.Tests.Running;

/// <summary>The bounds of Step Functions: each counted, each at the place where AWS was measured to have it.</summary>
public sealed class StepFunctionsBoundsTests
{
    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_hundred_levels_may_nest(int levels, bool isAccepted)
    {
        IsWithin(isAccepted, string.Join('+', Enumerable.Repeat("1", levels)));
        IsWithin(isAccepted, new string('(', levels - 1) + "1" + new string(')', levels - 1));
        IsWithin(isAccepted, new string('[', levels - 1) + "1" + new string(']', levels - 1));
        IsWithin(isAccepted, "1" + string.Concat(Enumerable.Repeat("~>$string", levels - 1)));
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public void A_recursive_call_takes_three_levels(int calls, bool isAccepted) =>
        IsWithin(isAccepted, $"($f := function($x){{ $x <= 0 ? 0 : 1 + $f($x-1) }}; $f({calls}))");

    [Fact]
    public void A_tail_call_takes_no_level() =>
        IsWithin(true, "($f := function($x, $sum){ $x <= 0 ? $sum : $f($x - 1, $sum + 1) }; $f(1000, 0))");

    [Theory]
    [InlineData("$count([1..873782])", true)]
    [InlineData("$count([1..873783])", false)]
    [InlineData("$count($range(1, 360145, 1))", true)]
    [InlineData("$count($range(1, 360146, 1))", false)]
    [InlineData("$sum($map([1..200000], function($x){ $x * 2 }))", true)]
    [InlineData("$count([[1..500000], [1..500000]])", false)]
    [InlineData("($a := [1..500000]; $b := [1..500000]; $count($a))", false)]
    [InlineData("($a := [1..500000]; $b := $a; $count($b))", true)]
    [InlineData("(($a := [1..500000]; $count($a)) + ($b := [1..500000]; $count($b)))", true)]
    [InlineData("$count($map([1..2000], function($i){ $count($r := [1..2000]) }))", true)]
    [InlineData("$length($reduce([1..22], function($s, $i){ $s & $s }, 'x'))", true)]
    [InlineData("$length($reduce([1..23], function($s, $i){ $s & $s }, 'x'))", false)]
    public void What_is_held_at_once_is_bounded(string expression, bool isAccepted) => IsWithin(isAccepted, expression);

    [Theory]
    [InlineData("$contains($pad('', 60, 'a') & '!', /^(a+)+$/)")]
    [InlineData("$map([1..90000], function($x){ $map([1..90000], function($y){ $x }) })")]
    [InlineData("($s := $pad('', 100000, 'a'); [1..100000][$s & $ = $s & 'b'])")]
    [InlineData("($a := [1..3000].{'a': [{'b': [{'c': $}]}]}; $count($distinct($append($a, $a))))")]
    [InlineData("($a := [1..200000]; [1..10000].$zip($a, $a, $a)[0])")]
    [InlineData("($a := [1..200000]; [1..10000].$sort($a)[0])")]
    [InlineData("($a := [1..200000]; [1..10000].$reverse($a)[0])")]
    [InlineData("($a := [1..200000]; [1..10000].$sum($a))")]
    [InlineData("($a := [1..200000]; [1..10000].($a = $append($a, 1)[[0..199999]]))")]
    [InlineData("($s := $pad('', 1000000, 'ab'); [1..10000].$length($uppercase($s)))")]
    [InlineData("($s := $pad('', 1000000, 'ab'); [1..10000].$count($split($s, 'b')))")]
    public void Work_without_end_is_stopped_wherever_it_is_done(string expression)
    {
        var failure = Assert.Throws<JsonataException>(() => Evaluation.Run(expression, null, JsonataDialect.StepFunctions));

        Assert.Contains(failure.Bound, new JsonataBound?[] { JsonataBound.Work, JsonataBound.Memory });
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public void A_result_may_have_ninety_nine_levels(int levels, bool isAccepted)
    {
        var expression = $"$reduce([1..{levels}], function($a, $i){{ {{'a': $a}} }}, 1)";
        if (isAccepted)
        {
            Evaluation.Run(expression, null, JsonataDialect.StepFunctions);
        }
        else
        {
            Evaluation.Fails("U1003", expression, null, JsonataDialect.StepFunctions);
        }
    }

    [Theory]
    [InlineData("$string($a)")]
    [InlineData("$a = $b")]
    [InlineData("$distinct([$a, $b])")]
    [InlineData("$a ~> |$|{'x': 1}|")]
    [InlineData("$count($a.**)")]
    [InlineData("$error($string($a))")]
    [InlineData("-$a")]
    [InlineData("$b[[$a]]")]
    public void A_value_nested_without_end_ends_an_evaluation_and_not_the_process(string use)
    {
        const string Deep = "$reduce([1..100000], function($v, $i){ {'a': $v} }, 1)";
        var failure = Assert.Throws<JsonataException>(() => Evaluation.Run($"($a := {Deep}; $b := {Deep}; {use})", null, JsonataDialect.StepFunctions));
        Assert.NotEmpty(failure.Detail);
    }

    private static void IsWithin(bool isAccepted, string expression)
    {
        var failure = Record.Exception(() => Evaluation.Run(expression, null, JsonataDialect.StepFunctions));
        Assert.Equal(isAccepted, failure is null);
        Assert.True(failure is null or JsonataException { Bound: not null });
    }
}
