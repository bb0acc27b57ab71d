using System.Text.Json;
using AsteroidWorkflows.Jsonata.Tests.Conformance;

namespace AsteroidWorkflows.Jsonata.Tests;

/// <summary>Evaluates an expression and compares the result.</summary>
internal static class Evaluation
{
    public const string Nothing = "(nothing)";

    public const string Order = """
        {
          "customer": { "name": "Ada", "tags": ["new", "vip"] },
          "orders": [
            { "id": "o1", "lines": [ { "sku": "pen", "price": 2.5, "quantity": 4 }, { "sku": "ink", "price": 8, "quantity": 1 } ] },
            { "id": "o2", "lines": [ { "sku": "pad", "price": 3, "quantity": 2 } ] },
            { "id": "o3", "lines": [] }
          ],
          "matrix": [[1, 2], [3, 4]],
          "first name": "quoted",
          "nothing": null
        }
        """;

    public static JsonElement Run(string expression, string? input = null, JsonataDialect dialect = JsonataDialect.Standard, JsonataOptions? options = null) =>
        JsonataExpression.Parse(expression, dialect).Evaluate(input is null ? default : JsonElement.Parse(input), null, options);

    public static void Yields(string expected, string expression, string? input = null, JsonataDialect dialect = JsonataDialect.Standard)
    {
        var actual = Run(expression, input, dialect);
        if (expected == Nothing)
        {
            Assert.Equal(JsonValueKind.Undefined, actual.ValueKind);
            return;
        }

        Assert.True(actual.ValueKind != JsonValueKind.Undefined, $"{expression} yields nothing instead of {expected}");
        Assert.True(JsonComparer.Equal(JsonElement.Parse(expected), actual), $"{expression} yields {actual.GetRawText()} instead of {expected}");
    }

    public static JsonataException Fails(string code, string expression, string? input = null, JsonataDialect dialect = JsonataDialect.Standard, JsonataOptions? options = null)
    {
        var error = Assert.Throws<JsonataException>(() => Run(expression, input, dialect, options));
        Assert.Equal(code, error.Code);
        return error;
    }
}
