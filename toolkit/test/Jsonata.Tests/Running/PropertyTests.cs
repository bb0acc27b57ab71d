using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Tests.Running;

public sealed class PropertyTests
{
    private const string Input = """
        { "a": [ { "b": 1, "c": "x" }, { "b": 2, "c": [1, [2, "y"]] }, { "b": null } ], "b": { "a": { "d": 5.5 } }, "c": "hello world", "d": [3, 1, 2], "x y": {} }
        """;

    private static readonly JsonataOptions Bounded = new() { MaxSteps = 20_000, MaxSize = 50_000 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_text_is_evaluated_or_refused_with_an_error_of_the_language(int seed)
    {
        var expressions = new RandomExpressions(seed);
        var input = JsonElement.Parse(Input);
        for (var i = 0; i < 3_000; i++)
        {
            var expression = expressions.Next();
            try
            {
                JsonataExpression.Parse(expression).Evaluate(input, null, Bounded);
            }
            catch (JsonataException error)
            {
                Assert.Matches("^[A-Z][0-9]{4}: .+", error.Message);
            }
            catch (Exception error) when (error is not JsonataException)
            {
                Assert.Fail($"seed {seed}, expression {i}: {expression}\n{error}");
            }
        }
    }

    [Fact]
    public void One_expression_serves_many_threads_with_equal_results()
    {
        var expression = JsonataExpression.Parse(
            """
            ($f := function($n){ $n <= 1 ? 1 : $n * $f($n - 1) };
             { "orders": orders.lines.{ "sku": $uppercase(sku), "order": %.id, "sum": price * quantity },
               "groups": orders.lines{ sku: $sum(price) }, "f": $f(10), "m": $match("a1b2", /[a-z](\d)/).groups, "t": $fromMillis(0, "[FNn] [D1o]") })
            """);
        var expected = expression.Evaluate(JsonElement.Parse(Evaluation.Order)).GetRawText();
        var shared = JsonElement.Parse(Evaluation.Order);
        Parallel.For(0, 400, _ => Assert.Equal(expected, expression.Evaluate(shared).GetRawText()));
    }

    [Fact]
    public void Evaluating_leaves_the_input_and_the_variables_as_they_were()
    {
        var input = JsonElement.Parse(Input);
        var before = input.GetRawText();
        Evaluation.Run("($ ~> |**|{'z': 1}, 'b'|; $append(a, 1); $sort(d); a[])", Input);
        var variables = new Dictionary<string, JsonElement> { ["v"] = input };
        JsonataExpression.Parse("($x := $append($v.d, 9); $v := 1; $v.d ~> $reverse)").Evaluate(input, variables, Bounded);
        Assert.Equal(before, input.GetRawText());
        Assert.Equal(before, variables["v"].GetRawText());
    }
}
