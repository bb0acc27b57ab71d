namespace AsteroidWorkflows.Jsonata.Tests.Language;

public sealed class TypeErrorTests
{
    [Theory]
    [InlineData("T2001", "'a' + 1")]
    [InlineData("T2002", "1 + 'a'")]
    [InlineData("D1001", "1 / 0 + 1")]
    [InlineData("D1001", "1 / 0")]
    [InlineData("D1001", "[1e300 * 1e300]")]
    [InlineData("D1002", "-'a'")]
    [InlineData("T2003", "['a'..2]")]
    [InlineData("T2004", "[1..2.5]")]
    [InlineData("D2014", "[0..1e8]")]
    [InlineData("T2009", "1 < 'a'")]
    [InlineData("T2010", "true < 1")]
    [InlineData("U1002", "$sum")]
    [InlineData("U1002", "[function(){ 1 }]")]
    public void Values_of_the_wrong_type_are_refused(string code, string expression) => Evaluation.Fails(code, expression);

    [Fact]
    public void The_cause_that_Step_Functions_prints_is_code_and_detail()
    {
        var error = Evaluation.Fails("T1006", "$unknown(1)", null, JsonataDialect.StepFunctions);
        Assert.Equal("T1006: Attempted to invoke a non-function", error.Message);
        Assert.Equal("Attempted to invoke a non-function", error.Detail);
    }

    [Fact]
    public void The_offending_value_is_told_and_cut_where_it_is_long()
    {
        var error = Evaluation.Fails("T2001", "[1..1000] + 1");
        Assert.StartsWith("[1,2,3", error.Value, StringComparison.Ordinal);
        Assert.True(error.Value!.Length < 250);
    }
}
