namespace AsteroidWorkflows.LambdaRuntime.Tests.Functions;

public sealed class FunctionTableTests
{
    [Fact]
    public void A_handler_is_named_as_the_managed_runtime_names_it() =>
        Assert.Contains("AsteroidWorkflows.LambdaRuntime.Tests::AsteroidWorkflows.LambdaRuntime.Tests.Functions.Repeat::HandleAsync", Samples.Table().Handlers);

    [Fact]
    public void Every_handler_finds_its_function()
    {
        var table = Samples.Table();

        Assert.All(table.Handlers, handler => Assert.NotNull(table.Find(handler)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Repeat")]
    [InlineData("AsteroidWorkflows.LambdaRuntime.Tests::AsteroidWorkflows.LambdaRuntime.Tests.Functions.Repeat::Handle")]
    [InlineData("AsteroidWorkflows.LambdaRuntime.Tests::AsteroidWorkflows.LambdaRuntime.Tests.Functions.Repeated::HandleAsync")]
    public void A_handler_that_is_not_in_the_package_is_refused_with_those_that_are(string handler)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Samples.Table().Find(handler));

        Assert.StartsWith($"There is no function '{handler}' in this package. There are: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Functions.Echo::HandleAsync", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_that_the_context_does_not_name_is_refused()
    {
        var table = new FunctionTable(SampleJson.Default).Add<FunctionTableTests, Guid>(() => new(), (f, input, c) => Task.CompletedTask);

        var failure = Assert.Throws<InvalidOperationException>(() => table.Find(table.Handlers[0]));

        Assert.Equal("SampleJson does not name System.Guid. Add [JsonSerializable(typeof(Guid))] to it.", failure.Message);
    }
}
