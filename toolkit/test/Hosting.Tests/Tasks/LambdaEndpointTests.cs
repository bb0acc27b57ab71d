using System.Net;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.Hosting.Tasks;
using AsteroidWorkflows.Hosting.Tests.Support;

namespace AsteroidWorkflows.Hosting.Tests.Tasks;

public sealed class LambdaEndpointTests
{
    private const string ByArn = """{"StartAt":"F","States":{"F":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:greet","End":true}}}""";

    [Fact]
    public async Task A_function_is_called_by_its_name_with_the_states_input()
    {
        await using var endpoint = new InvokeEndpoint(_ => new(HttpStatusCode.OK, """{"hello":"you"}"""));

        var execution = await RunAsync(endpoint, ByArn, """{"name":"you"}""");

        Assert.Equal("""{"hello":"you"}""", execution.Output.GetRawText());
        var call = Assert.Single(endpoint.Calls);
        Assert.Equal(("POST", "/2015-03-31/functions/greet/invocations", "RequestResponse", """{"name":"you"}"""), (call.Method, call.Path, call.InvocationType, call.Body));
    }

    [Fact]
    public async Task An_invoke_tells_of_the_call_as_well()
    {
        await using var endpoint = new InvokeEndpoint(_ => new(HttpStatusCode.OK, "7"));

        var execution = await RunAsync(endpoint, Invoke("""{"FunctionName":"arn:aws:lambda:us-east-1:123456789012:function:greet:live","Payload":{"a":1}}"""));

        Assert.Equal(7, execution.Output.GetProperty("Payload").GetInt32());
        Assert.Equal(200, execution.Output.GetProperty("StatusCode").GetInt32());
        Assert.Equal("/2015-03-31/functions/greet/invocations?Qualifier=live", Assert.Single(endpoint.Calls).Path);
    }

    [Fact]
    public async Task An_event_is_handed_over_and_not_waited_for()
    {
        await using var endpoint = new InvokeEndpoint(_ => new(HttpStatusCode.Accepted, ""));

        var execution = await RunAsync(endpoint, Invoke("""{"FunctionName":"greet","InvocationType":"Event","Payload":"{}"}"""));

        Assert.Equal(202, execution.Output.GetProperty("StatusCode").GetInt32());
        Assert.Equal("Event", Assert.Single(endpoint.Calls).InvocationType);
    }

    [Fact]
    public async Task What_a_function_throws_is_the_states_error()
    {
        const string Thrown = """{"errorType":"TooHot","errorMessage":"it is"}""";
        await using var endpoint = new InvokeEndpoint(_ => new(HttpStatusCode.OK, Thrown, FunctionError: "Unhandled"));

        var execution = await RunAsync(endpoint, ByArn);

        Assert.Equal(("TooHot", Thrown), (execution.Error, execution.Cause));
    }

    [Fact]
    public async Task A_function_that_broke_down_without_a_word_is_unknown()
    {
        await using var endpoint = new InvokeEndpoint(_ => new(HttpStatusCode.OK, """{"errorMessage":"Task timed out after 3.00 seconds"}""", FunctionError: "Unhandled"));

        Assert.Equal("Lambda.Unknown", (await RunAsync(endpoint, ByArn)).Error);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, null, "Lambda.ServiceException")]
    [InlineData(HttpStatusCode.TooManyRequests, null, "Lambda.TooManyRequestsException")]
    [InlineData(HttpStatusCode.NotFound, null, "Lambda.ResourceNotFoundException")]
    [InlineData(HttpStatusCode.BadRequest, "InvalidRequestContentException:http://x", "Lambda.InvalidRequestContentException")]
    [InlineData(HttpStatusCode.BadGateway, "EC2ThrottledException", "Lambda.EC2ThrottledException")]
    public async Task What_the_service_refuses_has_its_name_and_words(HttpStatusCode status, string? type, string error)
    {
        await using var endpoint = new InvokeEndpoint(_ => new(status, """{"Message":"no"}""", ErrorType: type));

        var execution = await RunAsync(endpoint, ByArn);

        Assert.Equal(error, execution.Error);
        Assert.StartsWith($"no (Service: Lambda, Status Code: {(int)status}", execution.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_named()
    {
        string address;
        await using (var endpoint = new InvokeEndpoint(_ => new(HttpStatusCode.OK, "")))
        {
            address = endpoint.Address;
        }

        var execution = await RunAsync(address, ByArn, "{}");

        Assert.Equal("Lambda.SdkClientException", execution.Error);
        Assert.Contains(address, execution.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_name_leads_to_another_path_or_host()
    {
        await using var endpoint = new InvokeEndpoint(_ => new(HttpStatusCode.OK, "1"));

        await RunAsync(endpoint, Invoke("""{"FunctionName":"../../../admin?x=http//evil.example","Payload":{}}"""));
        await RunAsync(endpoint, Invoke("""{"FunctionName":"//evil.example/x","Payload":{}}"""));

        Assert.All(endpoint.Calls, call => Assert.StartsWith("/2015-03-31/functions/", call.Path, StringComparison.Ordinal));
        Assert.All(endpoint.Calls, call => Assert.EndsWith("/invocations", call.Path, StringComparison.Ordinal));
        Assert.Equal(2, endpoint.Calls.Count);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = new InvokeEndpoint(_ => new(HttpStatusCode.OK, "1"));
        await using var endpoint = new InvokeEndpoint(_ => new(HttpStatusCode.TemporaryRedirect, "", Location: elsewhere.Address));

        var execution = await RunAsync(endpoint, ByArn);

        Assert.Equal(ExecutionStatus.Failed, execution.Status);
        Assert.Empty(elsewhere.Calls);
    }

    private static string Invoke(string parameters) =>
        $$"""{"StartAt":"F","States":{"F":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{{parameters}},"End":true} } }""";

    private static Task<WorkflowExecution> RunAsync(InvokeEndpoint endpoint, string definition, string input = "{}") => RunAsync(endpoint.Address, definition, input);

    private static async Task<WorkflowExecution> RunAsync(string address, string definition, string input)
    {
        using var functions = LambdaEndpoint.At(address);
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = new HostTasks(new TaskHandlers(), null, functions, endpointFirst: false, mocksAdvice: "") });
        return await engine.RunAsync(engine.Deploy("M", StateMachine.Parse(definition)), input);
    }
}
