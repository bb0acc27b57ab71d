namespace AsteroidWorkflows.Jsonata.Tests.Functions;

public sealed class StepFunctionsTests
{
    [Theory]
    [InlineData("$partition([1..5], 2)", "[[1,2],[3,4],[5]]")]
    [InlineData("$partition([1], 4)", "[[1]]")]
    [InlineData("$range(0, 10, 3)", "[0,3,6,9]")]
    [InlineData("$range(1, 9, 9)", "1")]
    [InlineData("$range(3, 1, -1)", "[3,2,1]")]
    [InlineData("$range(1, 0, 1)", Evaluation.Nothing)]
    [InlineData("$hash('input data', 'SHA-1')", "\"aaff4a450a104cd177d28d18d74485e8cae074b7\"")]
    [InlineData("$hash('', 'MD5')", "\"d41d8cd98f00b204e9800998ecf8427e\"")]
    [InlineData("$range(2.9, -1.9, -1.2)", "[2,1,0,-1]")]
    [InlineData("$range(1, 5, 0)", Evaluation.Nothing)]
    [InlineData("$range(1, 5)", Evaluation.Nothing)]
    [InlineData("$range(1, 3, 1e300)", "1")]
    [InlineData("$partition([1..3], 2.9)", "[[1,2],[3]]")]
    [InlineData("$partition([1..3], 0.9)", Evaluation.Nothing)]
    [InlineData("$partition([], 2)", Evaluation.Nothing)]
    [InlineData("$partition($none, 2)", Evaluation.Nothing)]
    [InlineData("$hash('x')", Evaluation.Nothing)]
    [InlineData("$random(7)", "0.7306990420600421")]
    [InlineData("$random(7.9) = $random(7) and $random(-0.5) = $random(0)", "true")]
    [InlineData("$parse('{\"b\":1,\"a\":2}')", """{"b":1,"a":2}""")]
    [InlineData("$exists($parse('null'))", "true")]
    [InlineData("$random() < 1", "true")]
    [InlineData("$formatNumber(7, '#0#')", "\"7\"")]
    [InlineData("$formatNumber(0.5, '#.#0#')", "\".5\"")]
    [InlineData("$parse('{\"a\": [1, null]}')", """{"a":[1,null]}""")]
    [InlineData("$base64encode('ü€')", "\"w7zigqw=\"")]
    [InlineData("$base64decode('w7zigqw=')", "\"ü€\"")]
    public void Its_own_functions_are_there(string expression, string expected) =>
        Evaluation.Yields(expected, expression, null, JsonataDialect.StepFunctions);

    [Theory]
    [InlineData("T1006", "$eval('1')")]
    [InlineData("D3137", "$partition([1], -1)")]
    [InlineData("T0412", "$partition('x', 1)")]
    [InlineData("T0410", "$partition([1])")]
    [InlineData("T0410", "$range(1)")]
    [InlineData("D3137", "$hash('x', 'CRC')")]
    [InlineData("T0410", "$hash(1, 'MD5')")]
    [InlineData("T0410", "$uuid(1)")]
    [InlineData("T0410", "$random('7')")]
    [InlineData("D3137", "$parse('{')")]
    [InlineData("D3137", "$parse(' ')")]
    [InlineData("D3137", "$parse('1 2')")]
    [InlineData("D3137", "$parse('[{\"a\":1,\"a\":1}]')")]
    [InlineData("D3137", "$parse('[-1e999]')")]
    [InlineData("U1004", "$base64decode('a b=')")]
    [InlineData("U1004", "$base64decode('YQ=')")]
    public void What_it_refuses_is_refused(string code, string expression) =>
        Evaluation.Fails(code, expression, null, JsonataDialect.StepFunctions);

    [Theory]
    [InlineData("1/0", "\"Infinity\"")]
    [InlineData("-1/0", "\"-Infinity\"")]
    [InlineData("[{'x': 0/0}]", "[{\"x\":\"NaN\"}]")]
    [InlineData("$parseInteger('abc', '0')", "\"NaN\"")]
    [InlineData("$", """{"a":1,"b":[100,-2.5,9.223372036854776E18,9223372036854775807],"c":"1.0"}""")]
    [InlineData("a", "1")]
    [InlineData("b[2] + 0", "9.223372036854776E18")]
    [InlineData("$string(b[3])", "\"9223372036854775807\"")]
    [InlineData("[1e20, 0.00001, 123456789.5, 1e15]", "[1.0E20,1.0E-5,1.234567895E8,1000000000000000]")]
    [InlineData("[1e-7, -1.5e-10, 0.001, 9999999.5, 5e-324]", "[1.0E-7,-1.5E-10,0.001,9999999.5,5.0E-324]")]
    [InlineData("[$round(2, 2.7), $round(2, 400)]", "[\"NaN\",\"NaN\"]")]
    [InlineData("$toMillis('2020-13-01')", "\"NaN\"")]
    public void Numbers_leave_as_Java_writes_them(string expression, string expected) => Assert.Equal(
        expected,
        Evaluation.Run(expression, """{"a":1.0,"b":[1e2,-2.50,9223372036854775808,9223372036854775807],"c":"1.0"}""", JsonataDialect.StepFunctions).GetRawText());

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0.5", "0.5")]
    [InlineData("-12.25", "-12.25")]
    [InlineData("0.001", "0.001")]
    [InlineData("0.0009", "9.0E-4")]
    [InlineData("9999999.5", "9999999.5")]
    [InlineData("10000000.5", "1.00000005E7")]
    [InlineData("1.50", "1.5")]
    [InlineData("0.1000000000000000055", "0.1")]
    [InlineData("999999999999999999", "999999999999999999")]
    [InlineData("-9223372036854775809", "-9.223372036854776E18")]
    [InlineData("1E2", "100")]
    public void A_number_of_the_input_is_written_anew_wherever_it_stands(string written, string expected)
    {
        foreach (var (before, after) in new[] { ("", ""), ("[", "]"), ("{\"a\":[\"12\", ", ",\"\\\"3.0\"]}") })
        {
            Assert.Equal(
                $"{before}{expected}{after}".Replace(" ", "", StringComparison.Ordinal),
                Evaluation.Run("$", $"{before}{written}{after}", JsonataDialect.StepFunctions).GetRawText().Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("a ?? 1")]
    [InlineData("a ?: 1")]
    public void It_is_JSONata_2_0_and_lacks_the_operators_that_came_later(string expression) =>
        Evaluation.Fails("S0211", expression, null, JsonataDialect.StepFunctions);

    [Fact]
    public void Standard_JSONata_has_none_of_them() => Evaluation.Fails("T1006", "$uuid()");

    [Fact]
    public void Chance_comes_from_the_options()
    {
        var id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        var options = new JsonataOptions { Random = () => 0.25, NewGuid = () => id };
        Assert.Equal(0.25, Evaluation.Run("$random()", null, JsonataDialect.StepFunctions, options).GetDouble());
        Assert.Equal(id.ToString(), Evaluation.Run("$uuid()", null, JsonataDialect.StepFunctions, options).GetString());
    }
}
