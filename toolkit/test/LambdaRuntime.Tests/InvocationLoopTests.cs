using System.Text.Json.Nodes;
using AsteroidWorkflows.LambdaRuntime.Api;
using AsteroidWorkflows.LambdaRuntime.Tests.Functions;
using AsteroidWorkflows.LambdaRuntime.Tests.Loopback;

namespace AsteroidWorkflows.LambdaRuntime.Tests;

public sealed class InvocationLoopTests
{
    private const string Twice = """{"text":"ab ","times":2}""";

    [Fact]
    public async Task Each_event_is_answered_under_its_own_id_over_one_connection()
    {
        using var api = new LoopbackApi(Twice, """{"text":"<é>","times":1}""");

        var (made, _) = await FunctionProcess.RunAsync<Repeat>(api);

        Assert.True(made);
        Assert.Equal(["/2018-06-01/runtime/invocation/request-1/response", "/2018-06-01/runtime/invocation/request-2/response"], api.Told.Select(told => told.Path));
        Assert.Equal(["""{"text":"ab ab ","nothing":null}""", """{"text":"<é>","nothing":null}"""], api.Told.Select(told => told.Body));
        Assert.All(api.Told, told => Assert.Equal("application/json", told.Headers["Content-Type"]));
        Assert.Equal(1, api.Connections);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public async Task Events_that_come_in_pieces_are_put_together(int seed, bool chunked)
    {
        var random = new Random(seed);
        string[] events = [.. Enumerable.Range(1, 20).Select(number => $"\"{new string((char)('a' + number), random.Next(20_000))}\"")];
        using var api = new LoopbackApi(events) { Fragments = random, Chunked = chunked };

        await FunctionProcess.RunAsync<Echo>(api);

        Assert.Equal(events, api.Told.Select(told => told.Body));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_event_and_an_answer_may_be_as_large_as_Lambda_allows(bool chunked)
    {
        var large = $"\"{new string('x', (6 * 1024 * 1024) - 2)}\"";
        using var api = new LoopbackApi(large, "1") { Chunked = chunked };

        await FunctionProcess.RunAsync<Echo>(api);

        Assert.Equal([large, "1"], api.Told.Select(told => told.Body));
    }

    [Fact]
    public async Task A_connection_that_is_closed_after_each_answer_is_made_anew()
    {
        using var api = new LoopbackApi("1", "2") { ClosesAfterEach = true };

        await FunctionProcess.RunAsync<Echo>(api);

        Assert.Equal(["1", "2"], api.Told.Select(told => told.Body));
        Assert.Equal(5, api.Connections);
    }

    [Fact]
    public async Task An_error_is_reported_by_its_class_and_the_next_event_is_dealt_with()
    {
        using var api = new LoopbackApi("""{"text":"a","times":-1}""", Twice);

        var (_, log) = await FunctionProcess.RunAsync<Repeat>(api);

        var error = api.Told[0];
        Assert.Equal("/2018-06-01/runtime/invocation/request-1/error", error.Path);
        Assert.Equal("RefusedError", error.Headers["Lambda-Runtime-Function-Error-Type"]);
        Assert.Equal("application/vnd.aws.lambda.error+json", error.Headers["Content-Type"]);
        Assert.Equal("RefusedError", (string)JsonNode.Parse(error.Headers["Lambda-Runtime-Function-XRay-Error-Cause"])!["exceptions"]![0]!["type"]!);
        Assert.Equal("RefusedError", (string)JsonNode.Parse(error.Body)!["errorType"]!);
        Assert.Equal("'times' is -1, but must not be below zero.", (string)JsonNode.Parse(error.Body)!["errorMessage"]!);
        Assert.EndsWith("/request-2/response", api.Told[1].Path, StringComparison.Ordinal);
        Assert.Contains(""""level":"Error","requestId":"request-1","traceId":"Root=1-1","message":"AsteroidWorkflows.LambdaRuntime.Tests.Functions.RefusedError: """", log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"text\":")]
    [InlineData("[]")]
    public async Task An_event_that_does_not_fit_is_the_serializers_error(string payload)
    {
        using var api = new LoopbackApi(payload);

        await FunctionProcess.RunAsync<Repeat>(api);

        var error = JsonNode.Parse(api.Told[0].Body)!;
        Assert.Equal("JsonSerializerException", (string)error["errorType"]!);
        Assert.StartsWith("Error converting the Lambda event JSON payload to type AsteroidWorkflows.LambdaRuntime.Tests.Functions.Question: ", (string)error["errorMessage"]!, StringComparison.Ordinal);
        Assert.Equal("JsonException", (string)error["cause"]!["errorType"]!);
    }

    [Fact]
    public async Task A_function_that_answers_nothing_sends_nothing()
    {
        using var api = new LoopbackApi(Twice);

        await FunctionProcess.RunAsync<Swallow>(api);

        Assert.Equal("", Assert.Single(api.Told).Body);
        Assert.Equal("0", api.Told[0].Headers["Content-Length"]);
    }

    [Fact]
    public async Task A_function_is_told_of_its_invocation()
    {
        using var api = new LoopbackApi("{}") { DeadlineMs = 30_000 };

        await FunctionProcess.RunAsync<TellContext>(api, now: DateTimeOffset.UnixEpoch.AddSeconds(10));

        Assert.Equal(
            """{"id":"request-1","name":"f","version":"$LATEST","arn":"arn:aws:lambda:eu-central-1:123456789012:function:f","group":"group","stream":"stream","memory":512,"seconds":20,"trace":"Root=1-1"}""",
            Assert.Single(api.Told).Body);
    }

    [Fact]
    public async Task A_function_that_cannot_be_made_is_an_error_of_the_start()
    {
        using var api = new LoopbackApi();

        var (made, log) = await FunctionProcess.RunAsync<Misconfigured>(api);

        Assert.False(made);
        Assert.Equal("/2018-06-01/runtime/init/error", Assert.Single(api.Told).Path);
        Assert.Equal("InvalidOperationException", api.Told[0].Headers["Lambda-Runtime-Function-Error-Type"]);
        Assert.Equal("The environment variable TABLE is not set.", (string)JsonNode.Parse(api.Told[0].Body)!["errorMessage"]!);
        Assert.Contains("The environment variable TABLE is not set.", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_is_not_in_the_package_is_an_error_of_the_start()
    {
        using var api = new LoopbackApi();

        var (made, _) = await FunctionProcess.RunAsync<InvocationLoopTests>(api);

        Assert.False(made);
        Assert.StartsWith("There is no function 'AsteroidWorkflows.LambdaRuntime.Tests::", (string)JsonNode.Parse(api.Told[0].Body)!["errorMessage"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_refused_is_logged_and_the_next_event_asked_for()
    {
        using var api = new LoopbackApi("1", "2") { StatusOfPosts = "413 Payload Too Large" };

        var (_, log) = await FunctionProcess.RunAsync<Echo>(api);

        Assert.Equal(2, api.Told.Count);
        Assert.Contains("The Runtime API refused the answer with status 413", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_is_refused_ends_the_process()
    {
        using var api = new LoopbackApi("1") { StatusAtTheEnd = "500 Container Error" };

        var failure = await Assert.ThrowsAsync<RuntimeApiException>(() => FunctionProcess.RunAsync<Echo>(api));

        Assert.Equal("The Runtime API refused to hand out an event, with status 500.", failure.Message);
        Assert.Single(api.Told);
    }

    [Fact]
    public async Task An_event_without_an_id_ends_the_process()
    {
        using var api = new LoopbackApi() { StatusAtTheEnd = "200 OK" };

        var failure = await Assert.ThrowsAsync<RuntimeApiException>(() => FunctionProcess.RunAsync<Echo>(api));

        Assert.Contains("Lambda-Runtime-Aws-Request-Id", failure.Message, StringComparison.Ordinal);
    }
}
