namespace AsteroidWorkflows.LambdaRuntime.Tests.Functions;

public sealed class FunctionServicesTests
{
    [Fact]
    public void A_client_is_made_when_it_is_asked_for_and_once()
    {
        var made = 0;
        var services = Services().Add<IDisposable>(() =>
        {
            made++;
            return new MemoryStream();
        });
        Assert.Equal(0, made);

        Assert.Same(services.Get<IDisposable>(), services.Get<IDisposable>());
        Assert.Equal(1, made);
    }

    [Fact]
    public void A_client_that_was_not_added_is_an_error_and_is_never_made_up()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Services().Get<IDisposable>());

        Assert.Contains("IDisposable", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_that_is_there_comes_before_the_other_one()
    {
        using var added = new MemoryStream();
        using var other = new MemoryStream();

        Assert.Same(added, Services().Add<Stream>(() => added).Get<Stream>(() => other));
        Assert.Same(other, Services().Get<Stream>(() => other));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_setting_that_is_missing_or_empty_is_named(string? value)
    {
        var failure = Assert.Throws<FunctionSettingException>(() => Services(value).Setting("TABLE"));

        Assert.Equal("The environment variable TABLE is missing or empty. Set it in the function's configuration.", failure.Message);
        Assert.Null(Services(value).OptionalSetting("TABLE"));
        Assert.Null(Services(value).OptionalNumber("TABLE", most: 5));
    }

    [Fact]
    public void A_setting_is_what_was_set()
    {
        Assert.Equal("4", Services("4").Setting("TABLE"));
        Assert.Equal("4", Services("4").OptionalSetting("TABLE"));
        Assert.Equal(4, Services("4").OptionalNumber("TABLE", most: 5));
    }

    [Theory]
    [InlineData("large")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("6")]
    [InlineData("2.5")]
    public void A_number_that_is_none_is_refused_with_what_is_taken(string value)
    {
        var failure = Assert.Throws<FunctionSettingException>(() => Services(value).OptionalNumber("SIZE", most: 5));

        Assert.Equal($"The environment variable SIZE is '{value}'; it must be a whole number from 1 to 5.", failure.Message);
    }

    [Fact]
    public void A_process_that_is_no_Lambda_function_has_no_services_of_AWS()
    {
        var failure = Assert.Throws<InvalidOperationException>(FunctionServices.OnLambda);

        Assert.StartsWith("This process is no Lambda function: AWS_LAMBDA_RUNTIME_API is not set.", failure.Message, StringComparison.Ordinal);
    }

    private static FunctionServices Services(string? value = null) => new(_ => value);
}
