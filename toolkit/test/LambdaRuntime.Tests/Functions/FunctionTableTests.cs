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

        Assert.All(table.Handlers, handler => Assert.NotNull(table.Bind(handler)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Repeat")]
    [InlineData("AsteroidWorkflows.LambdaRuntime.Tests::AsteroidWorkflows.LambdaRuntime.Tests.Functions.Repeat::Handle")]
    [InlineData("AsteroidWorkflows.LambdaRuntime.Tests::AsteroidWorkflows.LambdaRuntime.Tests.Functions.Repeated::HandleAsync")]
    public void A_handler_that_is_not_in_the_package_is_refused_with_those_that_are(string handler)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Samples.Table().Bind(handler));

        Assert.StartsWith($"There is no function '{handler}' in this package. There are: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Functions.Echo::HandleAsync", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_that_the_context_does_not_name_is_refused()
    {
        var table = new FunctionTable(SampleJson.Default, () => new(_ => null)).Add<FunctionTableTests, Guid>(_ => new(), (f, input, c) => Task.CompletedTask);

        var failure = Assert.Throws<InvalidOperationException>(() => table.Bind(table.Handlers[0]));

        Assert.Equal("SampleJson does not name System.Guid. Add [JsonSerializable(typeof(Guid))] to it.", failure.Message);
    }

    [Fact]
    public void A_table_tells_of_each_function_its_contracts_and_what_it_is_made_from()
    {
        var table = new FunctionTable(SampleJson.Default, () => new(_ => null))
            .Add<Repeat, Question, Answer>(s => (s.Get<IDisposable>(), s.Setting("TABLE"), s.OptionalNumber("SIZE", 5), new Repeat()).Item4, (f, input, c) => f.HandleAsync(input, c))
            .Add<Swallow, Question>(_ => new(), (f, input, c) => f.HandleAsync(input, c));

        var repeat = table.Find(typeof(Repeat));
        Assert.Equal((typeof(Repeat), typeof(Question), typeof(Answer), "Repeat"), (repeat.Type, repeat.Input, repeat.Output, repeat.Name));
        Assert.Same(SampleJson.Default, repeat.Json);
        Assert.Equal(["TABLE"], repeat.Needs.Settings);
        Assert.Equal(["SIZE"], repeat.Needs.OptionalSettings);
        Assert.Equal([typeof(IDisposable)], repeat.Needs.Clients);
        Assert.Null(table.Find(typeof(Swallow)).Output);
        Assert.Equal(table.Handlers, table.Select(function => function.Handler));
    }

    [Fact]
    public void What_a_local_host_replaces_is_no_need_of_its_own_and_its_settings_are()
    {
        var table = new FunctionTable(SampleJson.Default, () => new(_ => null))
            .Add<Swallow, Question>(s => (s.Get<Stream>(() => new MemoryStream((int)(s.OptionalNumber("SIZE", 5) ?? 1))), new Swallow()).Item2, (f, input, c) => f.HandleAsync(input, c));

        var needs = table.Find(typeof(Swallow)).Needs;

        Assert.Empty(needs.Clients);
        Assert.Equal(["SIZE"], needs.OptionalSettings);
    }

    [Fact]
    public void A_class_that_is_in_no_line_can_not_be_made()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Samples.Table().Find(typeof(FunctionTableTests)));

        Assert.StartsWith("AsteroidWorkflows.LambdaRuntime.Tests.Functions.FunctionTableTests is in no line of this table", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_is_made_from_the_services_that_are_handed_over()
    {
        var table = new FunctionTable(SampleJson.Default, FunctionServices.OnLambda)
            .Add<Swallow, Question>(s => s.Get<Swallow>(), (f, input, c) => f.HandleAsync(input, c));
        var mine = new Swallow();

        Assert.Same(mine, table.Find(typeof(Swallow)).Create(new FunctionServices(_ => null).Add(() => mine)));
        Assert.Throws<InvalidOperationException>(() => table.Find(typeof(Swallow)).Create(new(_ => null)));
    }
}
