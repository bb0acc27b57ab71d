using System.Text;
using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace AsteroidWorkflows.StandIns.Tests.Lambda;

public class LambdaSerializerTests
{
    private sealed class ContextsOwnOptions : SourceGeneratorLambdaJsonSerializer<GreetingContext>
    {
        protected override JsonSerializerOptions CreateDefaultJsonSerializationOptions() => new(GreetingContext.Default.Options);
    }

    [Fact]
    public void A_generated_context_reads_names_in_any_case()
    {
        var greeting = Read<Greeting>(new SourceGeneratorLambdaJsonSerializer<GreetingContext>(), """{"name":"Ada","TITLE":"Dr","Count":3}""");

        Assert.Equal(new Greeting("Ada", "Dr", 3), greeting);
    }

    [Fact]
    public void A_generated_context_writes_with_Lambdas_options_which_leave_nulls_out() => Assert.Equal(
        """{"Name":"<Ada & Ü>","Count":3}""",
        Written(new SourceGeneratorLambdaJsonSerializer<GreetingContext>(), new Greeting("<Ada & Ü>", null, 3)));

    [Fact]
    public void Options_may_be_the_contexts_own_so_that_nulls_are_kept() => Assert.Equal(
        """{"name":"Ada","title":null,"count":3}""", Written(new ContextsOwnOptions(), new Greeting("Ada", null, 3)));

    [Fact]
    public void Options_may_be_changed_by_the_caller() => Assert.Equal(
        """{"name":"Ada","count":3}""",
        Written(
            new SourceGeneratorLambdaJsonSerializer<GreetingContext>((JsonSerializerOptions options) => options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase),
            new Greeting("Ada", null, 3)));

    [Fact]
    public void A_type_that_the_context_does_not_name_is_refused_by_name()
    {
        var serializer = new SourceGeneratorLambdaJsonSerializer<GreetingContext>();

        var error = Assert.Throws<JsonSerializerException>(() => Read<Uri>(serializer, "{}"));

        Assert.Contains("System.Uri", error.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(GreetingContext), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"Count":"three"}""")]
    public void What_is_no_greeting_is_refused_with_the_name_of_the_type(string json)
    {
        var error = Assert.Throws<JsonSerializerException>(
            () => Read<Greeting>(new SourceGeneratorLambdaJsonSerializer<GreetingContext>(), json));

        Assert.Contains(typeof(Greeting).FullName!, error.Message, StringComparison.Ordinal);
        Assert.IsType<JsonException>(error.InnerException);
    }

    [Fact]
    public void An_output_that_can_not_be_written_is_refused_with_the_name_of_the_type()
    {
        var error = Assert.Throws<JsonSerializerException>(() => Written(new DefaultLambdaJsonSerializer(), new Broken()));

        Assert.Contains(typeof(Broken).FullName!, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reflection_reads_and_writes_too()
    {
        var serializer = new DefaultLambdaJsonSerializer();

        Assert.Equal(new Greeting("Ada", null, 3), Read<Greeting>(serializer, """{"name":"Ada","count":3}"""));
        Assert.Equal("""{"Name":"Ada","Count":3}""", Written(serializer, new Greeting("Ada", null, 3)));
    }

    [Fact]
    public void Names_may_be_camel_case() => Assert.Equal(
        """{"name":"Ada","count":3}""", Written(new CamelCaseLambdaJsonSerializer(), new Greeting("Ada", null, 3)));

    [Fact]
    public void Bytes_are_an_array_of_numbers_and_read_from_base64_too()
    {
        var serializer = new DefaultLambdaJsonSerializer();

        Assert.Equal("[1,255]", Written(serializer, new byte[] { 1, 255 }));
        Assert.Equal([1, 255], Read<byte[]>(serializer, "[1,255]"));
        Assert.Equal([1, 255], Read<byte[]>(serializer, "\"Af8=\""));
    }

    private static T Read<T>(ILambdaSerializer serializer, string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return serializer.Deserialize<T>(stream);
    }

    private static string Written<T>(ILambdaSerializer serializer, T value)
    {
        using var stream = new MemoryStream();
        serializer.Serialize(value, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class Broken
    {
        public Broken Self => this;
    }
}
