namespace AsteroidWorkflows.Jsonata.Tests.Language;

public sealed class OperatorTests
{
    [Theory]
    [InlineData("1 + 2 * 3 - 4 / 2", "5")]
    [InlineData("7 % 4", "3")]
    [InlineData("-(2 + 3)", "-5")]
    [InlineData("missing + 1", Evaluation.Nothing)]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    public void Numbers_are_calculated_with_and_nothing_stays_nothing(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("1 = 1.0", "true")]
    [InlineData("[1, {'a': 2}] = [1, {'a': 2}]", "true")]
    [InlineData("{'a': 1, 'b': 2} = {'b': 2, 'a': 1}", "true")]
    [InlineData("'1' = 1", "false")]
    [InlineData("missing = missing", "false")]
    [InlineData("missing != 1", "false")]
    [InlineData("null = null", "true")]
    [InlineData("2 < 10", "true")]
    [InlineData("'2' < '10'", "false")]
    [InlineData("missing < 1", Evaluation.Nothing)]
    [InlineData("2 in [1, 2]", "true")]
    [InlineData("2 in 2", "true")]
    [InlineData("missing in [1]", "false")]
    [InlineData("{'a': 1} in [{'a': 1}]", "false")]
    [InlineData("($o := {'a': 1}; $o in [$o])", "true")]
    public void Values_are_compared_by_content(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("true and 'text'", "true")]
    [InlineData("'' or 0 or [] or {} or null", "false")]
    [InlineData("[0, 1] and true", "true")]
    [InlineData("false and $error('not reached')", "false")]
    [InlineData("true or $error('not reached')", "true")]
    [InlineData("missing ? 1 : 2", "2")]
    [InlineData("false ? 1", Evaluation.Nothing)]
    [InlineData("missing ?? 'fallback'", "\"fallback\"")]
    [InlineData("null ?? 'fallback'", "null")]
    [InlineData("'' ?: 'fallback'", "\"fallback\"")]
    [InlineData("0 ?? 1 + 1", "0")]
    public void Truth_decides_and_what_does_not_matter_is_not_evaluated(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("'a' & 1 & true & null", "\"a1truenull\"")]
    [InlineData("'a' & missing", "\"a\"")]
    [InlineData("'list ' & [1, 'x']", "\"list [1,\\\"x\\\"]\"")]
    public void Ampersand_makes_text_of_anything(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("[1..4]", "[1,2,3,4]")]
    [InlineData("[1..1]", "[1]")]
    [InlineData("[3..1]", "[]")]
    [InlineData("[0, 3..4, 9]", "[0,3,4,9]")]
    [InlineData("[1..3].($ * $)", "[1,4,9]")]
    public void A_range_counts_up(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("and", "1")]
    [InlineData("or.in", "2")]
    public void Words_that_are_operators_are_names_where_a_value_stands(string expression, string expected) =>
        Evaluation.Yields(expected, expression, """{ "and": 1, "or": { "in": 2 } }""");
}
