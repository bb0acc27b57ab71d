namespace AsteroidWorkflows.Jsonata.Tests.Language;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("'abc", "S0101", 0)]
    [InlineData("1e999", "S0102", 5)]
    [InlineData("'\\q'", "S0103", 2)]
    [InlineData("'\\u12'", "S0104", 2)]
    [InlineData("`abc", "S0105", 4)]
    [InlineData("1 /* abc", "S0106", 2)]
    [InlineData("1 2", "S0201", 3)]
    [InlineData("[1 2]", "S0202", 4)]
    [InlineData("{'a' 1}", "S0202", 6)]
    [InlineData("(1", "S0203", 2)]
    [InlineData("1 ! 2", "S0204", 3)]
    [InlineData("1 +", "S0207", 3)]
    [InlineData("", "S0207", 0)]
    [InlineData("a{'x': 1}{'y': 2}", "S0210", 10)]
    [InlineData("= 1", "S0211", 1)]
    [InlineData("1 := 2", "S0212", 1)]
    [InlineData("a.1", "S0213", 3)]
    [InlineData("$match('a', //)", "S0301", 13)]
    [InlineData("$match('a', /a)", "S0302", 15)]
    [InlineData("/[/", "S0302", 3)]
    [InlineData("/(?<x/ ", "S0302", 7)]
    [InlineData("/a**/", "S0303", 5)]
    public void A_text_that_is_no_expression_is_refused_with_the_place(string expression, string code, int position)
    {
        var error = Assert.Throws<JsonataException>(() => JsonataExpression.Parse(expression));
        Assert.Equal((code, position), (error.Code, error.Position));
        Assert.True(error.IsSyntaxError);
        Assert.StartsWith(code + ": ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('{', error.Message);
    }

    [Fact]
    public void A_text_nested_without_end_is_refused()
    {
        var error = Assert.Throws<JsonataException>(() => JsonataExpression.Parse(new string('(', 1_000_000)));
        Assert.Equal("S0500", error.Code);
    }
}
