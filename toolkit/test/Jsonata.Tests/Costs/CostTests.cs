using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Tests.Costs;

/// <summary>What evaluations allocate, which is the same on every machine, unlike time. A bound is what was measured and a fifth.</summary>
public sealed class CostTests
{
    private static readonly Dictionary<string, JsonElement> Variables = new()
    {
        ["states"] = JsonElement.Parse("""
            { "input": { "application": { "id": "a", "name": "n" }, "checks": [ { "flagged": false }, { "flagged": true } ],
              "items": [ { "sku": "s1", "quantity": 2, "price": 1.5 }, { "sku": "s2", "quantity": 1, "price": 3 }, { "sku": "s3", "quantity": 4, "price": 2.25 } ] } }
            """),
    };

    [Theory]
    [InlineData("$states.input.application.id", 24)]
    [InlineData("$states.input.checks[0].flagged or $states.input.checks[1].flagged", 2664)]
    [InlineData("{ 'application': $states.input.application, 'checks': $states.input.checks }", 1408)]
    [InlineData("$sum($states.input.items.(quantity * price))", 1824)]
    [InlineData("$map($states.input.items, function($i) { $i.sku & ': ' & $i.quantity })", 1912)]
    [InlineData("$string($states.input)", 3136)]
    public void An_evaluation_allocates_no_more_than_it_did(string text, int measured)
    {
        const int Evaluations = 1_000;
        var expression = JsonataExpression.Parse(text, JsonataDialect.StepFunctions);
        Run(expression, Evaluations);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(expression, Evaluations);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Evaluations, 0, (long)(measured * 1.2));
    }

    private static void Run(JsonataExpression expression, int evaluations)
    {
        for (var i = 0; i < evaluations; i++)
        {
            expression.Evaluate(default, Variables);
        }
    }
}
