using System.Text.Json;
using Amazon.StepFunctions.Model;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Flow;
using AsteroidWorkflows.Flow.Services;
using AsteroidWorkflows.Hosting.Resources;
using ExecutionStatus = AsteroidWorkflows.Engine.ExecutionStatus;

namespace AsteroidWorkflows.Hosting.Tests;

public sealed class CommandHostTests : IDisposable
{
    private const string Waits = """
        {"QueryLanguage":"JSONata","StartAt":"Ask","States":{"Ask":{"Type":"Task","Resource":"arn:aws:states:::sns:publish.waitForTaskToken",
         "Arguments":{"TopicArn":"arn:aws:sns:us-east-1:123456789012:any","Message":"{% $states.context.Task.Token %}"},"End":true}}}
        """;

    private static readonly Resource Topic = new("Topic");
    private static readonly Workflow Hello = Workflow.Define("Hello", Steps.Pass("Greet", (Person person) => $"Hello {person.Name}"));
    private readonly string _folder = Directory.CreateTempSubdirectory("hosting-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_workflow_runs_under_its_own_name()
    {
        using var host = Open();

        var started = await host.StartAsync(Assert.Single(host.Workflows), JsonElement.Parse("""{"name":"Ada"}"""), "first");
        await host.WaitAsync(started.Execution!);

        Assert.Equal("\"Hello Ada\"", started.Execution!.Output.GetRawText());
        Assert.Equal("arn:aws:states:us-east-1:123456789012:execution:Hello:first", started.Execution.Arn);
    }

    [Fact]
    public async Task A_name_that_another_process_has_used_is_refused_in_the_APIs_words()
    {
        using (var first = Open())
        {
            await first.WaitAsync((await first.StartAsync(first.Workflows[0], JsonElement.Parse("""{"name":"Ada"}"""), "first")).Execution!);
        }

        using var second = Open();
        var refused = await second.StartAsync(second.Workflows[0], JsonElement.Parse("""{"name":"Ada"}"""), "first");

        Assert.Null(refused.Execution);
        Assert.StartsWith("ExecutionAlreadyExists", refused.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_token_of_an_earlier_process_is_answered_and_its_execution_ends_here()
    {
        string name;
        using (var first = Open())
        {
            var execution = await StartWaitingAsync(first);
            name = execution.Name;
            Assert.Equal(ExecutionStatus.Running, execution.Status);
        }

        using var second = Open();
        var token = Assert.Single(second.Cloud.Outbox.Read()).Message;
        await second.Cloud.Clients.StepFunctions.SendTaskSuccessAsync(new SendTaskSuccessRequest { TaskToken = token, Output = "7" });

        var ended = second.Find("Waits", name)!;
        await second.WaitAsync(ended);
        Assert.Equal("7", ended.Output.GetRawText());
        Assert.False(second.Executions.Find("Waits", name)!.IsRunning);
    }

    [Fact]
    public async Task What_a_command_has_run_is_there_for_a_server_and_nothing_of_it_is_deleted()
    {
        using (var command = Open())
        {
            await StartWaitingAsync(command);
        }

        using var server = await ServerHost.OpenAsync([Module], new ServerHostOptions { Folder = _folder });

        var execution = Assert.Single(server.Engine.Executions);
        Assert.Equal(ExecutionStatus.Running, execution.Status);
        Assert.True(server.Engine.Tokens.IsOpen(Assert.Single(server.Cloud.Outbox.Read()).Message));
    }

    [Fact]
    public void A_resource_that_the_module_lacks_is_named()
    {
        var refused = Assert.Throws<HostException>(() => CommandHost.Open([new WorkflowModule { Workflows = [new(Tells())] }]));

        Assert.Contains("Topic", refused.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(WorkflowModule.Resources), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_of_the_module_has_its_name_in_the_definition()
    {
        var module = new WorkflowModule { Workflows = [new(Tells())], Resources = [new LocalTopic("news") { Of = Topic }] };
        using var host = CommandHost.Open([module], new CommandHostOptions { Folder = _folder });

        await host.WaitAsync((await host.StartAsync(host.Workflows[0], JsonElement.Parse("""{"name":"Ada"}"""))).Execution!);

        Assert.Equal("arn:aws:sns:us-east-1:123456789012:news", Assert.Single(host.Cloud.Outbox.Read()).TopicArn);
    }

    [Fact]
    public async Task A_message_to_a_queue_of_the_module_is_a_file_in_its_folder()
    {
        var queue = new Resource("Queue");
        var workflow = Workflow.Define("Sends", Steps.Service(
            "Send", Sqs.SendMessage<Person>(), queue, (Person person) => new SendMessageArguments<Person>(queue.Url, person)));
        using var host = CommandHost.Open(
            [new WorkflowModule { Workflows = [new(workflow)], Resources = [new LocalQueue("people") { Of = queue }] }], new CommandHostOptions { Folder = _folder });

        var execution = (await host.StartAsync(host.Workflows[0], JsonElement.Parse("""{"name":"Ada"}"""))).Execution!;
        await host.WaitAsync(execution);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        var message = Assert.Single(host.Cloud.Queues.Read("people"));
        Assert.Equal("""{"name":"Ada"}""", message.Body);
        Assert.True(File.Exists(Path.Combine(_folder, "sqs", "people", message.MessageId + ".json")));
    }

    [Fact]
    public async Task A_queue_that_the_host_does_not_have_fails_the_task_and_nothing_is_sent()
    {
        const string Definition = """
            {"StartAt":"Send","States":{"Send":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Parameters":{"QueueUrl":"http://127.0.0.1:1/people","MessageBody":"x"},"End":true}}}
            """;
        using var host = CommandHost.Open([Module with { Resources = [new LocalQueue("people")] }], new CommandHostOptions { Folder = _folder });

        var execution = await RunAsync(host, "Sends", Definition);

        Assert.Equal("SQS.QueueDoesNotExistException", execution.Error);
        Assert.Empty(host.Cloud.Queues.Read("people"));
    }

    [Fact]
    public async Task A_function_that_no_table_has_is_never_made()
    {
        using var host = Open();

        var refused = await Assert.ThrowsAsync<HostException>(() => host.InvokeAsync(typeof(Person), default));

        Assert.Contains(nameof(Person), refused.Message, StringComparison.Ordinal);
    }

    private static WorkflowModule Module => new() { Workflows = [new(Hello)] };

    private static Workflow<Person, PublishResult> Tells() => Workflow.Define(
        "Tells", Steps.Service("Tell", Sns.Publish, Topic, (Person person) => new PublishArguments(Topic.Arn, "A person", person.Name)));

    private CommandHost Open() => CommandHost.Open([Module], new CommandHostOptions { Folder = _folder });

    private static Task<WorkflowExecution> StartWaitingAsync(CommandHost host) => RunAsync(host, "Waits", Waits);

    private static async Task<WorkflowExecution> RunAsync(CommandHost host, string name, string definition)
    {
        var created = await host.Api.HandleAsync("CreateStateMachine", JsonSerializer.SerializeToElement(new { name, definition, roleArn = "arn:aws:iam::123456789012:role/any" }));
        Assert.True(created.StatusCode == 200, created.Body.ToString());
        var started = await host.Cloud.Clients.StepFunctions.StartExecutionAsync(new StartExecutionRequest { StateMachineArn = created.Body.GetProperty("stateMachineArn").GetString() });
        var execution = host.Engine.FindExecution(started.ExecutionArn)!;
        await host.WaitAsync(execution);
        return execution;
    }

    private sealed record Person(string Name);
}
