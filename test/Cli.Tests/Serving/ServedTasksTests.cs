using AsteroidWorkflows.Cli.Tests.Support;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Workflows;

namespace AsteroidWorkflows.Cli.Tests.Serving;

public sealed class ServedTasksTests
{
    private const string Orders = "arn:aws:states:us-east-1:123456789012:stateMachine:Orders";

    [Fact]
    public async Task The_apps_workflows_are_deployed_and_run_with_their_own_classes()
    {
        await using var served = await Served.StartAsync(null);

        var names = (await served.AskAsync("ListStateMachines", new { })).GetProperty("stateMachines").EnumerateArray().Select(machine => machine.GetProperty("name").GetString());
        var execution = await served.RunAsync(Orders, """{"orders":[{"orderId":"o-1","items":[{"sku":"nut","quantity":3,"unitPrice":1}]}]}""");

        Assert.Equal(AllWorkflows.Define().Select(workflow => workflow.Name).Order(StringComparer.Ordinal), names);
        Assert.Equal("PROCESSED", execution.Output[0].GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("""{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:Parallel-TaskA","End":true}""")]
    [InlineData("""{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"Parallel-TaskA","Payload.$":"$"},"OutputPath":"$.Payload","End":true}""")]
    public async Task A_state_machine_of_the_users_may_call_the_projects_functions(string state)
    {
        await using var served = await Served.StartAsync(null);

        var execution = await served.RunStateAsync(state, """{"hello":"world"}""");

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Contains("world", execution.Output.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arn:aws:states:::http:invoke", """{"ApiEndpoint":"http://127.0.0.1:1/","Method":"GET","Authentication":{"ConnectionArn":"arn:aws:events:us-east-1:123456789012:connection/c/1"}}""")]
    [InlineData("arn:aws:states:::sqs:sendMessage", """{"QueueUrl":"http://127.0.0.1:1/q","MessageBody":"x"}""")]
    [InlineData("arn:aws:states:::aws-sdk:ec2:describeInstances", "{}")]
    [InlineData("arn:aws:states:::aws-sdk:s3:copyObject", """{"Bucket":"rider-photos","Key":"a","CopySource":"../../etc/passwd"}""")]
    [InlineData("arn:aws:states:::aws-sdk:secretsmanager:getSecretValue", """{"SecretId":"s"}""")]
    public async Task What_would_reach_a_host_fails_and_names_the_way_out(string resource, string parameters)
    {
        await using var served = await Served.StartAsync(null);

        var execution = await served.RunStateAsync($$"""{"Type":"Task","Resource":"{{resource}}","Parameters":{{parameters}},"End":true}""");

        Assert.Equal("States.TaskFailed", execution.Error);
        Assert.Contains(resource, execution.Cause, StringComparison.Ordinal);
        Assert.Contains("--mocks", execution.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../../etc", "passwd")]
    [InlineData("/etc", "passwd")]
    [InlineData("rider-photos", "../../../../../../etc/passwd")]
    [InlineData("rider-photos", "..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("rider-photos/../../executions", "x")]
    public async Task No_bucket_and_no_key_leads_to_a_file_outside(string bucket, string key)
    {
        await using var served = await Served.StartAsync(null);

        var execution = await served.RunStateAsync($$$"""{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:getObject","Parameters":{"Bucket":"{{{bucket}}}","Key":"{{{key}}}"},"End":true}""");

        Assert.Equal(ExecutionStatus.Failed, execution.Status);
    }

    [Theory]
    [InlineData("../../../../outside")]
    [InlineData("/outside")]
    [InlineData("..")]
    public async Task What_is_written_stays_in_the_data_folder(string key)
    {
        using var data = new DataDirectory();
        var folder = Path.Combine(data.Path, "inner");
        await using var served = await Served.StartAsync(folder);

        await served.RunStateAsync($$$"""{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:putObject","Parameters":{"Bucket":"rider-photos","Key":"{{{key}}}","Body":"x"},"End":true}""");

        Assert.Equal([folder], Directory.EnumerateFileSystemEntries(data.Path));
    }

    [Fact]
    public async Task A_distributed_map_reads_its_items_from_a_local_bucket()
    {
        await using var served = await Served.StartAsync(null);
        await served.RunStateAsync("""{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:putObject","Parameters":{"Bucket":"asteroid-files","Key":"numbers.json","Body":[1,2,3]},"End":true}""");

        var execution = await served.RunStateAsync("""
            {"Type":"Map","ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON"},"Parameters":{"Bucket":"asteroid-files","Key":"numbers.json"}},
             "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}},"End":true}
            """);

        Assert.Equal("[1,2,3]", execution.Output.GetRawText());
    }

    [Fact]
    public async Task What_is_no_projects_function_goes_to_the_endpoint()
    {
        await using var endpoint = new InvokeEndpoint(call => new(System.Net.HttpStatusCode.OK, "\"from the endpoint\""));
        await using var served = await Served.StartAsync(null, options => options with { Host = options.Host with { LambdaEndpoint = endpoint.Address } });

        var other = await served.RunStateAsync("""{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:other","End":true}""");
        var own = await served.RunStateAsync("""{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:Parallel-TaskA","End":true}""", """{"hello":"world"}""");

        Assert.Equal("\"from the endpoint\"", other.Output.GetRawText());
        Assert.Equal(ExecutionStatus.Succeeded, own.Status);
        Assert.Single(endpoint.Calls);
    }

    [Fact]
    public async Task The_endpoint_may_take_the_projects_functions_too()
    {
        await using var endpoint = new InvokeEndpoint(call => new(System.Net.HttpStatusCode.OK, "7"));
        await using var served = await Served.StartAsync(null, options => options with { Host = options.Host with { LambdaEndpoint = endpoint.Address, EndpointFirst = true } });

        var own = await served.RunStateAsync("""{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:Parallel-TaskA","End":true}""");

        Assert.Equal("7", own.Output.GetRawText());
    }

    [Fact]
    public async Task Nothing_is_put_into_buckets_of_an_endpoint_of_the_users()
    {
        await using var endpoint = new Endpoint();

        await using var served = await Served.StartAsync(null, options => options with { Host = options.Host with { Endpoint = endpoint.Address } });

        Assert.Empty(endpoint.Operations);
    }
}
