namespace AsteroidWorkflows.Jsonata.Tests.Functions;

public sealed class StringFunctionTests
{
    [Theory]
    [InlineData("$string(5)", "\"5\"")]
    [InlineData("$string(0.1 + 0.2)", "\"0.3\"")]
    [InlineData("$string(1e21)", "\"1e+21\"")]
    [InlineData("$string(1e-7)", "\"1e-7\"")]
    [InlineData("$string(123456789012345680000)", "\"123456789012345680000\"")]
    [InlineData("$string({'a': [1, null, 'x']})", "\"{\\\"a\\\":[1,null,\\\"x\\\"]}\"")]
    [InlineData("$string({'a': [1]}, true)", "\"{\\n  \\\"a\\\": [\\n    1\\n  ]\\n}\"")]
    [InlineData("$string($sum)", "\"\"")]
    [InlineData("$string(missing)", Evaluation.Nothing)]
    [InlineData("(5).$string()", "\"5\"")]
    public void String_makes_text(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("$length('a😀b')", "3")]
    [InlineData("$substring('a😀b', 1, 1)", "\"😀\"")]
    [InlineData("$substring('hello', -3)", "\"llo\"")]
    [InlineData("$substring('hello', -3, 2)", "\"ll\"")]
    [InlineData("$substring('hello', 1, 0)", "\"\"")]
    [InlineData("$substring('hello', 99)", "\"\"")]
    [InlineData("$substringBefore('a-b-c', '-')", "\"a\"")]
    [InlineData("$substringAfter('a-b-c', '-')", "\"b-c\"")]
    [InlineData("$substringAfter('abc', 'x')", "\"abc\"")]
    [InlineData("$uppercase('äßc')", "\"ÄSSC\"")]
    [InlineData("$lowercase('ÄBC')", "\"äbc\"")]
    [InlineData("$trim('  a \\n b ')", "\"a b\"")]
    [InlineData("$pad('x', 3, '-')", "\"x--\"")]
    [InlineData("$pad('x', -4, 'ab')", "\"abax\"")]
    [InlineData("$join(['a', 'b'], ', ')", "\"a, b\"")]
    [InlineData("$join([])", "\"\"")]
    public void Texts_are_cut_and_filled_by_character(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("$contains('abc', 'b')", "true")]
    [InlineData("$contains('abc', /^B/i)", "false")]
    [InlineData("$split('a, b,c', /, */)", """["a","b","c"]""")]
    [InlineData("$split('a b c', ' ', 2)", """["a","b"]""")]
    [InlineData("$split('abc', '')", """["a","b","c"]""")]
    [InlineData("$replace('a.b.c', '.', '-', 1)", "\"a-b.c\"")]
    [InlineData("$replace('John Smith', /(\\w+) (\\w+)/, '$2, $1 ($0) $$')", "\"Smith, John (John Smith) $\"")]
    [InlineData("$replace('a1b22', /[0-9]+/, function($m){ '<' & $m.match & '>' })", "\"a<1>b<22>\"")]
    [InlineData("$match('ab12cd', /([a-z])([0-9])/)", """{"match":"b1","index":1,"groups":["b","1"]}""")]
    [InlineData("$count($match('aXbXc', /[a-z]/))", "3")]
    [InlineData("$match('abc', /x/)", Evaluation.Nothing)]
    [InlineData("/b+/('abbc').start", "1")]
    [InlineData("/b/('abab').next().start", "3")]
    [InlineData("$contains('line1\\nline2', /^line2$/m)", "true")]
    [InlineData("$contains('abc\\n', /c$/)", "false")]
    [InlineData("$contains('٣', /\\d/)", "false")]
    public void Texts_are_searched_by_text_and_by_regular_expression(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Fact]
    public void A_function_of_the_expression_may_be_the_matcher() => Evaluation.Yields(
        "\"a-c\"",
        """
        ($matcher := function($text){ { "match": "b", "start": 1, "end": 2, "groups": [], "next": function(){ $missing } } };
         $replace("abc", $matcher, "-"))
        """);

    [Theory]
    [InlineData("$base64encode('hello:world')", "\"aGVsbG86d29ybGQ=\"")]
    [InlineData("$base64decode('aGVsbG86d29ybGQ=')", "\"hello:world\"")]
    [InlineData("$encodeUrlComponent('?a=ü b')", "\"%3Fa%3D%C3%BC%20b\"")]
    [InlineData("$encodeUrl('https://x.y/?a=ü b')", "\"https://x.y/?a=%C3%BC%20b\"")]
    [InlineData("$decodeUrlComponent('%3Fa%3D%C3%BC')", "\"?a=ü\"")]
    [InlineData("$decodeUrl('%C3%BC%3F')", "\"ü%3F\"")]
    public void Texts_are_encoded_and_decoded(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("D3010", "$replace('a', '', 'b')")]
    [InlineData("D3011", "$replace('a', 'a', 'b', -1)")]
    [InlineData("D3012", "$replace('a', /a/, function(){ 1 })")]
    [InlineData("D3020", "$split('a', ',', -1)")]
    [InlineData("D3040", "$match('a', /a/, -1)")]
    [InlineData("D1004", "$match('a', /x*/)")]
    [InlineData("T1010", "$match('a', function(){ 1 })")]
    [InlineData("D3140", "$decodeUrl('%E0%A4%A')")]
    [InlineData("D3140", "$encodeUrl('\\ud800')")]
    [InlineData("D3001", "$string(1 / 0)")]
    public void What_makes_no_sense_is_refused(string code, string expression) => Evaluation.Fails(code, expression);
}
