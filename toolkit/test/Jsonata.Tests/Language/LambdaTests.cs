namespace AsteroidWorkflows.Jsonata.Tests.Language;

public sealed class LambdaTests
{
    [Theory]
    [InlineData("($twice := function($n){ $n * 2 }; $twice(4))", "8")]
    [InlineData("λ($n){ $n }('x')", "\"x\"")]
    [InlineData("($add := function($a){ function($b){ $a + $b } }; $add(2)(3))", "5")]
    [InlineData("($k := 10; $f := function($x){ $x + $k }; ($k := 99; $f(1)))", "11")]
    [InlineData("function($a, $b){ $b }(1)", Evaluation.Nothing)]
    [InlineData("function($a){ $a }(1, 2)", "1")]
    [InlineData("($f := function($n){ $n <= 1 ? 1 : $n * $f($n - 1) }; $f(10))", "3628800")]
    public void A_lambda_remembers_the_variables_around_it(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Fact]
    public void A_tail_call_needs_no_depth() =>
        Evaluation.Yields("200000", "($count := function($n, $sum){ $n = 0 ? $sum : $count($n - 1, $sum + 1) }; $count(200000, 0))");

    [Fact]
    public void Two_functions_may_call_each_other_in_tail_position() =>
        Evaluation.Yields("false", "($even := function($n){ $n = 0 ? true : $odd($n - 1) }; $odd := function($n){ $n = 0 ? false : $even($n - 1) }; $even(30001))");

    [Theory]
    [InlineData("($first3 := $substring(?, 0, 3); $first3('abcdef'))", "\"abc\"")]
    [InlineData("($f := function($a, $b, $c){ $a & $b & $c }; $g := $f('x', ?, 'z'); $g('y'))", "\"xyz\"")]
    [InlineData("($f := function($a, $b, $c){ $a & $b & $c }; $f(?, 'y', ?)(?, 'z')('x'))", "\"xyz\"")]
    public void A_question_mark_leaves_an_argument_open(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("'abc' ~> $uppercase", "\"ABC\"")]
    [InlineData("'abc' ~> $substring(1) ~> $uppercase()", "\"BC\"")]
    [InlineData("($trimUp := $trim ~> $uppercase; $trimUp('  a  b '))", "\"A B\"")]
    [InlineData("[1..3] ~> $map(function($x){ $x * 2 }) ~> $sum()", "12")]
    public void Values_and_functions_are_chained(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("function($s)<s-:s>{ $s & '!' }('a')", "\"a!\"")]
    [InlineData("('ctx').(function($s)<s-:s>{ $s & '!' }())", "\"ctx!\"")]
    [InlineData("function($a)<a<n>>{ $count($a) }(5)", "1")]
    [InlineData("function($x, $f)<x(sf)?:x>{ $type($f) }(1, $sum)", "\"function\"")]
    [InlineData("function($a)<n+>{ $a }(1, 2)", "1")]
    public void A_signature_checks_and_completes_the_arguments(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("T0410", "function($s)<s>{ $s }(1)")]
    [InlineData("T0411", "(5).(function($s)<s->{ $s }())")]
    [InlineData("T0412", "function($a)<a<n>>{ $a }(['x'])")]
    [InlineData("S0401", "function($a)<s<n>>{ $a }")]
    [InlineData("S0402", "function($a)<(sa<n>)>{ $a }")]
    [InlineData("S0208", "function(a){ a }")]
    [InlineData("T1006", "$nothing()")]
    [InlineData("T1006", "(1)(2)")]
    [InlineData("T1005", "sum([1])")]
    [InlineData("T1007", "sum(?)")]
    [InlineData("T1008", "$nothing(?)")]
    [InlineData("T2006", "1 ~> 2")]
    public void What_cannot_be_called_so_is_refused(string code, string expression) => Evaluation.Fails(code, expression);

    [Fact]
    public void An_error_names_the_function_and_the_place()
    {
        var error = Evaluation.Fails("T0410", "1 + $length(5)");
        Assert.Equal("length", error.Token);
        Assert.Equal(12, error.Position);
        Assert.Contains("argument 1 of function length", error.Message, StringComparison.OrdinalIgnoreCase);
    }
}
