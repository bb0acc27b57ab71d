namespace AsteroidWorkflows.Jsonata.Tests.Functions;

public sealed class CollectionFunctionTests
{
    [Theory]
    [InlineData("$append([1], 2)", "[1,2]")]
    [InlineData("$append(missing, 1)", "1")]
    [InlineData("$reverse([1, 2, 3])", "[3,2,1]")]
    [InlineData("$distinct([1, 2, 1, [1], [1], {'a': 1}, {'a': 1}])", """[1,2,[1],{"a":1}]""")]
    [InlineData("$zip([1, 2, 3], ['a', 'b'])", """[[1,"a"],[2,"b"]]""")]
    [InlineData("$sort([3, 1, 2])", "[1,2,3]")]
    [InlineData("$sort(['b', 'B', 'a'])", """["B","a","b"]""")]
    [InlineData("$sort([3, 1, 2], function($l, $r){ $l < $r })", "[3,2,1]")]
    [InlineData("$count($shuffle([1..9]))", "9")]
    [InlineData("$sort($shuffle([1..9])) = [1..9]", "true")]
    public void Arrays_are_put_in_order_and_together(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("$keys({'a': 1, 'b': 2})", """["a","b"]""")]
    [InlineData("$keys([{'a': 1}, {'b': 2, 'a': 3}])", """["a","b"]""")]
    [InlineData("$lookup([{'a': 1}, {'a': 2}], 'a')", "[1,2]")]
    [InlineData("$spread({'a': 1, 'b': 2})", """[{"a":1},{"b":2}]""")]
    [InlineData("$merge([{'a': 1}, {'b': 2, 'a': 3}])", """{"a":3,"b":2}""")]
    [InlineData("$each({'a': 1, 'b': 2}, function($v, $k){ $k & $v })", """["a1","b2"]""")]
    [InlineData("$sift({'a': 1, 'b': 2}, function($v){ $v > 1 })", """{"b":2}""")]
    [InlineData("$type(missing)", Evaluation.Nothing)]
    [InlineData("[$type(null), $type(1), $type('x'), $type(true), $type([]), $type({}), $type($sum)]", """["null","number","string","boolean","array","object","function"]""")]
    public void Objects_are_taken_apart_and_put_together(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("$map([1, 2], function($v, $i, $a){ $v * $i + $count($a) })", "[2,4]")]
    [InlineData("$map([1], function($v){ $v })", "1")]
    [InlineData("$map([1, 2], $string)", """["1","2"]""")]
    [InlineData("$filter([1..4], function($v){ $v % 2 = 0 })", "[2,4]")]
    [InlineData("$single([1..4], function($v){ $v = 3 })", "3")]
    [InlineData("$reduce([1..4], function($sum, $v){ $sum + $v })", "10")]
    [InlineData("$reduce([1..4], function($sum, $v){ $sum + $v }, 100)", "110")]
    [InlineData("$reduce([], function($a, $b){ $a }, 7)", "7")]
    public void Functions_are_applied_to_each_item(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("$boolean([0, ''])", "false")]
    [InlineData("$boolean([0, 'x'])", "true")]
    [InlineData("$boolean($sum)", "false")]
    [InlineData("$not(missing)", Evaluation.Nothing)]
    [InlineData("$exists(null)", "true")]
    [InlineData("$exists(missing)", "false")]
    [InlineData("$assert(true, 'fine')", Evaluation.Nothing)]
    [InlineData("$eval('1 + $x', 0)", Evaluation.Nothing)]
    [InlineData("($x := 2; $eval('[a, $x]', {'a': 1}))", "[1,2]")]
    public void Truth_and_existence_are_asked_for(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("D3050", "$reduce([1], function($a){ $a })")]
    [InlineData("D3070", "$sort([1, 'a'])")]
    [InlineData("D3120", "$eval('1 +')")]
    [InlineData("D3121", "$eval('1 + \"a\"')")]
    [InlineData("D3137", "$error('mine')")]
    [InlineData("D3138", "$single([1, 1])")]
    [InlineData("D3139", "$single([1], function(){ false })")]
    [InlineData("D3141", "$assert(false, 'mine')")]
    public void What_does_not_hold_is_refused(string code, string expression) => Evaluation.Fails(code, expression);

    [Fact]
    public void An_error_of_the_expressions_own_says_what_it_was_given() =>
        Assert.Equal("order is empty", Evaluation.Fails("D3137", "$error('order is empty')").Detail);
}
