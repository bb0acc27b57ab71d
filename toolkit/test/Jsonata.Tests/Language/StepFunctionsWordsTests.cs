namespace AsteroidWorkflows.Jsonata.Tests.Language;

/// <summary>Errors of Step Functions' dialect are told in AWS's words; those of standard JSONata in our own.</summary>
public sealed class StepFunctionsWordsTests
{
    [Theory]
    [InlineData("$sum(['a'])", "T0412: Argument 1 of function \"sum\" must be an array of \"numbers\"")]
    [InlineData("$partition(null, 1)", "T0412: Argument 1 of function \"partition\" must be an array of undefined")]
    [InlineData("($f := $sum; $f(['a']))", "T0412: Argument 1 of function \"f\" must be an array of \"numbers\"")]
    [InlineData("$uppercase(5)", "T0410: Argument 1 of function \"uppercase\" does not match function signature")]
    [InlineData("{} + 1", "T2001: The left side of the \"+\" operator must evaluate to a number")]
    [InlineData("'x' < 1", "T2009: The values \"x\" and 1 either side of operator \"<\" must be of the same data type")]
    [InlineData("$sqrt(-1)", "D3060: The sqrt function cannot be applied to a negative number: -1")]
    [InlineData("1/0 + 1", "D1001: Number out of range: null")]
    [InlineData("-[1,'a',null]", "D1002: Cannot negate a non-numeric value: [1,\"a\",null]")]
    [InlineData("sum(1)", "T1005: Attempted to invoke a non-function. Did you mean $sum?")]
    [InlineData("$error('boom')", "D3137: boom")]
    [InlineData("$error()", "D3137: $error() function evaluated")]
    [InlineData("$assert(false)", "D3141: $assert() statement failed")]
    [InlineData("a[1,2)", "S0202: Expected \"]\", got \",\"")]
    [InlineData("(1", "S0203: Expected \")\" before end of expression")]
    [InlineData("f(1,", "S0203: Expected \")\" before end of expression")]
    [InlineData("(/b/)", "S0211: The symbol \"/\" cannot be used as a unary operator")]
    [InlineData("$boolean(1/0)", "D1001: Number out of range: null")]
    [InlineData("['a'] ~> $sum", "T0412: Argument 1 of function \"sum\" must be an array of \"numbers\"")]
    [InlineData("$map(['a'], $sum)", "T0412: Argument 1 of function \"sum\" must be an array of \"numbers\"")]
    [InlineData("$error('')", "D3137: $error() function evaluated")]
    [InlineData("1 2", "S0201: Syntax error: 2")]
    [InlineData("1 +", "S0207: Unexpected end of expression")]
    public void A_code_of_the_language_has_the_words_that_AWS_gives_it(string expression, string message) =>
        Assert.Equal(message, Failure(expression).Message);

    [Theory]
    [InlineData("$sqrt(-1)")]
    [InlineData("$sum(['a'])")]
    public void Standard_JSONata_keeps_our_words(string expression) =>
        Assert.NotEqual(Failure(expression).Detail, Assert.Throws<JsonataException>(() => Evaluation.Run(expression)).Detail);

    [Theory]
    [InlineData("($f := function($x){ 1 + $f($x) }; $f(1))", JsonataBound.Depth, "Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive")]
    [InlineData("[1..900000]", JsonataBound.Memory, "Expression evaluation memory limit exceeded: Check for excessive memory usage")]
    [InlineData("$pad('x', 20000000)", JsonataBound.Memory, "Expression evaluation memory limit exceeded: Check for excessive memory usage")]
    [InlineData("($f := function($x){ $f($x) }; $f(1))", JsonataBound.Work, "Expression evaluation timeout: Check for infinite loop")]
    public void A_bound_has_words_but_no_code_of_the_language(string expression, JsonataBound bound, string detail)
    {
        var failure = Failure(expression);

        Assert.Equal(bound, failure.Bound);
        Assert.Equal(detail, failure.Detail);
        Assert.False(failure.HasCodeOfLanguage);
    }

    private static JsonataException Failure(string expression) =>
        Assert.Throws<JsonataException>(() => Evaluation.Run(expression, null, JsonataDialect.StepFunctions));
}
