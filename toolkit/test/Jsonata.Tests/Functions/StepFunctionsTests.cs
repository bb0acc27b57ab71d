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
    [InlineData("$random(7) = $random(7) and $random(7) != $random(8)", "true")]
    [InlineData("$random() < 1", "true")]
    [InlineData("$parse('{\"a\": [1, null]}')", """{"a":[1,null]}""")]
    [InlineData("$base64encode('ü€')", "\"w7zigqw=\"")]
    [InlineData("$base64decode('w7zigqw=')", "\"ü€\"")]
    public void Its_own_functions_are_there(string expression, string expected) =>
        Evaluation.Yields(expected, expression, null, JsonataDialect.StepFunctions);

    [Theory]
    [InlineData("T1006", "$eval('1')")]
    [InlineData("D3150", "$partition([1], 0)")]
    [InlineData("D3150", "$range(1, 2, 0)")]
    [InlineData("D3150", "$hash('x', 'CRC')")]
    [InlineData("D3150", "$parse('{')")]
    public void What_it_refuses_is_refused(string code, string expression) =>
        Evaluation.Fails(code, expression, null, JsonataDialect.StepFunctions);

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
