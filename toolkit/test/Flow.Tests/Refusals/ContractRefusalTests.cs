using System.Text.Json.Serialization;
using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Refusals;

public class ContractRefusalTests
{
    [Fact]
    public void A_payload_that_drops_nulls_is_refused_however_deep() => Assert.Contains(
        "Inner.Maybe is left out of the JSON when it is null",
        Rendered.Refusal(Invoke("Take", (Takes f, Outer o, ILambdaContext c) => f.DropsAsync(o, c))),
        StringComparison.Ordinal);

    [Fact]
    public void A_workflows_input_that_drops_nulls_is_refused() =>
        Assert.Contains("Workflow 'Test': Inner.Maybe", Rendered.Refusal(Pass<Inner>("Here")), StringComparison.Ordinal);

    [Fact]
    public void A_tuple_cannot_reach_a_function() => Assert.Contains(
        "(Int32, String) is a tuple", Rendered.Refusal(Invoke("Take", (Takes f, WithTuple o, ILambdaContext c) => f.TupleAsync(o, c))), StringComparison.Ordinal);

    [Fact]
    public void A_tuple_may_be_a_part_of_the_data_between_the_steps() =>
        Json.Equal("\"{% $states.input.pair[1] %}\"", Rendered.State(Pass("Second", (WithTuple o) => o.Pair.Item2))["Output"]);

    [Fact]
    public void The_call_has_to_be_one_of_the_functions_handler()
    {
        Assert.Contains("has to be one call", Rendered.Refusal(Invoke("Take", (Takes f, Order o, ILambdaContext c) => Task.FromResult(1))), StringComparison.Ordinal);
        Assert.Contains("Pass the lambda's last parameter", Rendered.Refusal(Invoke("Take", (Takes f, Order o, ILambdaContext c) => f.TwoAsync(1, 2))), StringComparison.Ordinal);
        Assert.Contains("'c' has no value in the data", Rendered.Refusal(Invoke("Take", (Takes f, Order o, string c) => f.TextAsync(c))), StringComparison.Ordinal);
    }

#pragma warning disable CA1822 // Handlers are instance methods.
    private sealed class Takes
    {
        public Task<int> DropsAsync(Outer outer, ILambdaContext context) => Task.FromResult(outer is null && context is null ? 0 : 1);

        public Task<int> TupleAsync(WithTuple tuple, ILambdaContext context) => Task.FromResult(tuple is null && context is null ? 0 : 1);

        public Task<int> TwoAsync(int one, int two) => Task.FromResult(one + two);

        public Task<int> TextAsync(string text) => Task.FromResult(text.Length);
    }
#pragma warning restore CA1822

    private sealed record Outer(IReadOnlyList<Inner> Inners);

    private sealed record Inner([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Maybe);

    private sealed record WithTuple((int, string) Pair);
}
