using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AsteroidWorkflows.Server.Tests.Support;

namespace AsteroidWorkflows.Server.Tests.Http;

public sealed class ProtocolTests
{
    [Fact]
    public async Task An_action_is_a_post_to_the_root()
    {
        await using var served = await ServedApi.StartAsync();

        var response = await served.Http.SendAsync(ServedApi.Request("ListStateMachines"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/x-amz-json-1.0", response.Content.Headers.ContentType!.ToString());
        Assert.True(Guid.TryParse(response.Headers.GetValues("x-amzn-RequestId").Single(), out _));
        Assert.Equal("""{"stateMachines":[]}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_empty_body_is_an_empty_object()
    {
        await using var served = await ServedApi.StartAsync();

        var response = await served.Http.SendAsync(ServedApi.Request("ListStateMachines", ""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_refusal_of_the_API_is_named_in_the_header_and_the_body()
    {
        await using var served = await ServedApi.StartAsync();

        await AssertRefusedAsync(
            served, ServedApi.Request("DescribeExecution", """{"executionArn":"arn:aws:states:us-east-1:123456789012:execution:M:gone"}"""),
            HttpStatusCode.BadRequest, "ExecutionDoesNotExist", "gone");
    }

    [Theory]
    [InlineData("Explode", "AWSStepFunctions.Explode")]
    [InlineData("liststatemachines", "AWSStepFunctions.liststatemachines")]
    public async Task An_action_that_there_is_not_is_refused_by_its_name(string action, string named)
    {
        await using var served = await ServedApi.StartAsync();

        await AssertRefusedAsync(served, ServedApi.Request(action), HttpStatusCode.BadRequest, "UnknownOperationException", named);
    }

    [Fact]
    public async Task A_request_that_names_no_action_is_told_how()
    {
        await using var served = await ServedApi.StartAsync();
        var request = ServedApi.Request("ListStateMachines");
        request.Headers.Remove("X-Amz-Target");

        await AssertRefusedAsync(served, request, HttpStatusCode.BadRequest, "UnknownOperationException", "X-Amz-Target");
    }

    [Fact]
    public async Task Another_service_is_not_here()
    {
        await using var served = await ServedApi.StartAsync();
        var request = ServedApi.Request("ListStateMachines");
        request.Headers.Remove("X-Amz-Target");
        request.Headers.Add("X-Amz-Target", "DynamoDB_20120810.ListTables");

        await AssertRefusedAsync(served, request, HttpStatusCode.BadRequest, "UnknownOperationException", "DynamoDB_20120810.ListTables");
    }

    [Theory]
    [InlineData("{", "no JSON")]
    [InlineData("nonsense", "no JSON")]
    [InlineData("""{"a":1}{""", "no JSON")]
    [InlineData("[]", "can not be converted to an object")]
    public async Task A_body_that_is_no_JSON_object_is_refused(string body, string why)
    {
        await using var served = await ServedApi.StartAsync();

        await AssertRefusedAsync(served, ServedApi.Request("ListStateMachines", body), HttpStatusCode.BadRequest, "SerializationException", why);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Another_content_type_is_refused(string? type)
    {
        await using var served = await ServedApi.StartAsync();
        var request = ServedApi.Request("ListStateMachines");
        request.Content!.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);

        await AssertRefusedAsync(served, request, HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaTypeException", "application/x-amz-json-1.0");
    }

    [Theory]
    [InlineData("POST", "/states")]
    [InlineData("PUT", "/")]
    [InlineData("GET", "/favicon")]
    public async Task Where_there_is_nothing_it_is_told_what_there_is(string method, string path)
    {
        await using var served = await ServedApi.StartAsync();

        await AssertRefusedAsync(served, new HttpRequestMessage(new HttpMethod(method), path), HttpStatusCode.NotFound, "UnknownOperationException", $"{method} {path}");
    }

    [Fact]
    public async Task A_compressed_body_is_refused_with_the_way_out()
    {
        await using var served = await ServedApi.StartAsync();
        var request = ServedApi.Request("ListStateMachines");
        request.Content!.Headers.ContentEncoding.Add("gzip");

        await AssertRefusedAsync(served, request, HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaTypeException", "AWS_DISABLE_REQUEST_COMPRESSION");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_the_limit_is_refused_and_the_limit_told(bool isChunked)
    {
        await using var served = await ServedApi.StartAsync(options: new ServerOptions { MaxBodyBytes = 1000 });
        var request = ServedApi.Request("ListStateMachines", new string(' ', 5_000_000) + "{}");
        request.Headers.TransferEncodingChunked = isChunked;

        await AssertRefusedAsync(served, request, HttpStatusCode.RequestEntityTooLarge, "RequestEntityTooLargeException", "1000 bytes");
    }

    [Fact]
    public async Task A_body_of_just_the_limit_is_taken()
    {
        await using var served = await ServedApi.StartAsync(options: new ServerOptions { MaxBodyBytes = 1000 });

        var response = await served.Http.SendAsync(ServedApi.Request("ListStateMachines", new string(' ', 998) + "{}"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_client_that_asks_first_need_not_send_what_is_too_large()
    {
        await using var served = await ServedApi.StartAsync(options: new ServerOptions { MaxBodyBytes = 1000 });
        var request = ServedApi.Request("ListStateMachines", new string(' ', 5_000_000));
        request.Headers.ExpectContinue = true;

        await AssertRefusedAsync(served, request, HttpStatusCode.RequestEntityTooLarge, "RequestEntityTooLargeException", "1000 bytes");
    }

    [Fact]
    public async Task A_client_that_asks_first_is_told_to_go_on()
    {
        await using var served = await ServedApi.StartAsync();
        var request = ServedApi.Request("ListStateMachines");
        request.Headers.ExpectContinue = true;

        Assert.Equal(HttpStatusCode.OK, (await served.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Requests_are_told_of_without_what_was_in_them()
    {
        var told = new List<AnsweredRequest>();
        await using (var served = await ServedApi.StartAsync(options: new ServerOptions { OnAnswered = told.Add }))
        {
            await served.Http.SendAsync(ServedApi.Request("SendTaskSuccess", """{"taskToken":"secret","output":"{}"}"""));
            await served.Http.SendAsync(ServedApi.Request("secret"));
        }

        Assert.Equal([("SendTaskSuccess", 400, "InvalidToken"), ("(no action)", 400, "UnknownOperationException")], told.Select(one => (one.Action, one.Status, one.Error)));
    }

    private static async Task AssertRefusedAsync(ServedApi served, HttpRequestMessage request, HttpStatusCode status, string error, string inMessage)
    {
        var response = await served.Http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(error, response.Headers.GetValues("x-amzn-ErrorType").Single());
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(error, body.GetProperty("__type").GetString());
        Assert.Contains(inMessage, body.GetProperty("message").GetString(), StringComparison.Ordinal);

        // Whatever was refused, the connection is as good as before.
        Assert.Equal(HttpStatusCode.OK, (await served.Http.SendAsync(ServedApi.Request("ListStateMachines"))).StatusCode);
    }
}
