using System.Text.Json;
using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Flow.Services;
using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class IntegrationTests
{
    private static readonly Resource Queue = new("Orders");
    private static readonly Resource Role = new("JobRole");
    private static readonly Resource Job = new("Job");
    private static readonly Resource Table = new("OrderTable");
    private static readonly Workflow<Sku, Stock> Nested = Workflow.Define("Look-Up", Pass("Look", (Sku s) => new Stock(s.Code, true)));

    [Fact]
    public async Task A_function_runs_by_its_alias_and_as_another_role()
    {
        var step = Given.Charge.Qualified("live").As(Role);
        var state = Rendered.State(step);
        Json.Equal("\"${ChargeFunctionArn}:live\"", state["Resource"]);
        Json.Equal("""{"RoleArn":"${JobRoleArn}"}""", state["Credentials"]);
        Assert.Equal(["live"], Assert.IsType<FunctionArnSubstitution>(Rendered.Workflow(step).Substitutions[0]).Qualifiers);
        Assert.Equal([new RequiredPermission("sts:AssumeRole", Role)], Rendered.Workflow(step).RequiredPermissions);
        Json.Equal("""{"RoleArn":"arn:aws:iam::1:role/r"}""", Rendered.State(Given.Charge.As(Resource.At("arn:aws:iam::1:role/r")))["Credentials"]);
        Assert.Contains("no alias", Rendered.Refusal(Given.Charge.Qualified("a b")), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Parallel("Both", Given.Charge, Given.CheckStock).As(Role));
        Assert.Equal("\"7\"", await Ran.With(Pass("P", (Order o) => o.Id), """{"id":"7"}"""));
    }

    [Fact]
    public async Task Another_workflow_runs_as_a_typed_call()
    {
        var step = Run("Look Up", Nested, (Order o) => new Sku(o.Id)).Select((o, stock) => stock.Sku + stock.Available);
        var state = Rendered.State(step);
        Json.Equal("\"arn:aws:states:::states:startExecution.sync:2\"", state["Resource"]);
        Json.Equal("""{"StateMachineArn":"${LookUpArn}","Input":{"code":"{% $states.input.id %}"}}""", state["Arguments"]);
        var needs = Rendered.Workflow(step).RequiredPermissions;
        Assert.Contains(new RequiredPermission("states:StartExecution", Nested.Machine), needs);
        Assert.Contains(new RequiredPermission("states:StopExecution", Nested.Machine.Executions, ":*"), needs);
        Assert.Contains(new RequiredPermission("events:PutRule", Resource.At("arn:*:events:*:*:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule")), needs);
        var plain = Run("Look Up", Nested, (Order o) => new Sku(o.Id));
        Assert.Equal("""{"sku":"7","available":true}""", await Ran.With(plain, """{"id":"7"}""", ("states", "startExecution", """{"ExecutionArn":"a","Output":{"sku":"7","available":true}}""")));
        Json.Equal("\"arn:aws:states:::states:startExecution\"", Rendered.State(Start("Begin", Nested, (Order o) => new Sku(o.Id)).Select((_, started) => started.ExecutionArn))["Resource"]);
    }

    [Fact]
    public async Task An_Express_workflow_runs_as_a_typed_call_too()
    {
        var express = Workflow.Define("Quick", Pass("Look", (Sku s) => new Stock(s.Code, true)), new() { IsExpress = true });
        var step = Run("Look Up", express, (Order o) => new Sku(o.Id)).Select((o, stock) => stock.Sku);
        Json.Equal("\"{% $string({'code': $states.input.id}) %}\"", Rendered.State(step)["Arguments"]!["Input"]);
        Assert.Equal([new RequiredPermission("states:StartSyncExecution", express.Machine)], Rendered.Workflow(step).RequiredPermissions);
        Assert.Equal("\"7\"", await Ran.With(step, """{"id":"7"}""", ("aws-sdk:sfn", "startSyncExecution", """{"Status":"SUCCEEDED","Output":"{\"sku\":\"7\"}"}""")));
        var failed = await Ran.With(step, """{"id":"7"}""", ("aws-sdk:sfn", "startSyncExecution", """{"Status":"FAILED","Error":"Oops","Cause":"It broke."}"""));
        Assert.Contains("Oops: It broke.", failed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_and_events_carry_contracts()
    {
        var send = Service("Send", Sqs.SendMessage<Sku>(), Queue, (Order o) => new SendMessageArguments<Sku>(Queue.Url, new Sku(o.Id)) { MessageGroupId = o.Id }).Select((_, sent) => sent.MessageId);
        Json.Equal("""{"QueueUrl":"${OrdersUrl}","MessageBody":{"code":"{% $states.input.id %}"},"MessageGroupId":"{% $states.input.id %}"}""", Rendered.State(send)["Arguments"]);
        Assert.Equal("\"m\"", await Ran.With(send, """{"id":"7"}""", ("sqs", "sendMessage", """{"MessageId":"m"}""")));
        var tell = Service("Tell", EventBridge.PutEvents<Sku>(), new Resource("Bus"), (Order o) => new PutEventsArguments<Sku>(new[] { new EventEntry<Sku>("orders", "Paid", new Sku(o.Id), null) }));
        Json.Equal("""{"Entries":[{"Source":"orders","DetailType":"Paid","Detail":{"code":"{% $states.input.id %}"}}]}""", Rendered.State(tell)["Arguments"]);
        var ask = Callback("Ask", TimeSpan.FromDays(1), Sqs.SendMessage<Question>(), Queue, (Order o, TaskToken t) => new SendMessageArguments<Question>(Queue.Url, new Question(o.Id, t.Value))).Reply<Approval>();
        Json.Equal("""{"orderId":"{% $states.input.id %}","token":"{% $states.context.Task.Token %}"}""", Rendered.State(ask)["Arguments"]!["MessageBody"]);
    }

    [Fact]
    public void An_HTTP_call_may_reach_only_its_endpoint()
    {
        var connection = new Resource("Shop");
        var step = Service("Call", Http.Invoke<Sku, Stock>(connection, "POST", "https://shop.example/stock"), connection, (Order o) =>
            new HttpArguments<Sku>("https://shop.example/stock", "POST", new(connection.Arn), new Sku(o.Id))).Select((_, answer) => answer.ResponseBody.Available);
        Json.Equal("""{"ApiEndpoint":"https://shop.example/stock","Method":"POST","Authentication":{"ConnectionArn":"${ShopArn}"},"RequestBody":{"code":"{% $states.input.id %}"}}""", Rendered.State(step)["Arguments"]);
        var invoke = Rendered.Workflow(step).RequiredPermissions.Single(need => need.Action == "states:InvokeHTTPEndpoint");
        Assert.Equal(
            [new("StringEquals", "states:HTTPMethod", "POST"), new PermissionCondition("StringLike", "states:HTTPEndpoint", "https://shop.example/stock")], invoke.Conditions);
    }

    [Fact]
    public void A_task_of_ECS_passes_its_roles_and_nothing_else()
    {
        var step = Service("Run", Ecs.RunTaskAndWait(Role), Job, (Order o) => new RunTaskArguments("cluster", Job.Arn)
        {
            LaunchType = "FARGATE",
            NetworkConfiguration = new(new(new[] { "subnet-1" }, null, null)),
            Overrides = new(new[] { new ContainerOverride("main", null, new[] { new NameAndValue("ORDER", o.Id) }) }),
        });
        Json.Equal(
            """
            {"Cluster":"cluster","TaskDefinition":"${JobArn}","LaunchType":"FARGATE","NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":["subnet-1"]}},
             "Overrides":{"ContainerOverrides":[{"Name":"main","Environment":[{"Name":"ORDER","Value":"{% $states.input.id %}"}]}]}}
            """,
            Rendered.State(step)["Arguments"]);
        var pass = Rendered.Workflow(step).RequiredPermissions.Single(need => need.Action == "iam:PassRole");
        Assert.Equal(Role, pass.Resource);
        Assert.Equal([new PermissionCondition("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com")], pass.Conditions);
        Assert.NotEqual(Role.Allow("iam:PassRole"), pass);
    }

    public static TheoryData<string> Jobs => ["batch", "glue", "athena", "codebuild", "emr-serverless", "sagemaker", "mediaconvert"];

    [Theory]
    [MemberData(nameof(Jobs))]
    public async Task A_job_is_started_or_waited_for(string service)
    {
        foreach (var waits in new[] { false, true })
        {
            IStep<Order, Order> step = service switch
            {
                "batch" => On(waits ? Batch.SubmitJobAndWait() : Batch.SubmitJob(), (Order o) => new SubmitJobArguments(o.Id, "queue", Job.Arn)),
                "glue" => On(waits ? Glue.StartJobRunAndWait() : Glue.StartJobRun(), (Order o) => new StartJobRunArguments(Job.Name) { Arguments = new Dictionary<string, string> { { "--day", o.Id } } }),
                "athena" => On(waits ? Athena.StartQueryExecutionAndWait() : Athena.StartQueryExecution(), (Order o) => new StartQueryArguments("SELECT 1", "primary")),
                "codebuild" => On(waits ? CodeBuild.StartBuildAndWait() : CodeBuild.StartBuild(), (Order o) => new StartBuildArguments(Job.Name)),
                "emr-serverless" => On(waits ? EmrServerless.StartJobRunAndWait<Driver>(Role) : EmrServerless.StartJobRun<Driver>(Role), (Order o) => new EmrJobArguments<Driver>("app", Role.Arn, new(o.Id))),
                "sagemaker" => On(waits ? SageMaker.CreateTrainingJobAndWait<Driver, Driver, Driver>(Role) : SageMaker.CreateTrainingJob<Driver, Driver, Driver>(Role), (Order o) => new TrainingArguments<Driver, Driver, Driver>(o.Id, Role.Arn, new("a"), new("b"), new("c"))),
                _ => On(waits ? MediaConvert.CreateJobAndWait<Driver>(Role) : MediaConvert.CreateJob<Driver>(Role), (Order o) => new MediaConvertArguments<Driver>(Role.Arn, new(o.Id))),
            };
            var rendered = Rendered.Workflow(step);
            var resource = (string)Rendered.State(step)["Resource"]!;
            Assert.StartsWith($"arn:aws:states:::{service}:", resource, StringComparison.Ordinal);
            Assert.Equal(waits, resource.EndsWith(".sync", StringComparison.Ordinal));
            Assert.Equal(waits, rendered.RequiredPermissions.Any(need => need.Resource == Resource.Any));
            Assert.Equal("""{"id":"7"}""", await Ran.With(step, """{"id":"7"}""", (service, "*", "{}")));
        }

        static IStep<Order, Order> On<TArguments>(ServiceAction<TArguments, JsonElement> action, System.Linq.Expressions.Expression<Func<Order, TArguments>> arguments) =>
            Service("Do", action, Job, arguments).KeepInput();
    }

    [Fact]
    public async Task Models_and_APIs_are_asked()
    {
        var model = Service("Ask", Bedrock.InvokeModel<Sku, Stock>(), new Resource("Model"), (Order o) => new InvokeModelArguments<Sku>("m", new Sku(o.Id))).Select((_, answer) => answer.Body.Available);
        Json.Equal("""{"ModelId":"m","Body":{"code":"{% $states.input.id %}"}}""", Rendered.State(model)["Arguments"]);
        Assert.Equal("true", await Ran.With(model, """{"id":"7"}""", ("bedrock", "invokeModel", """{"Body":{"sku":"7","available":true},"ContentType":"application/json"}""")));
        var api = Service("Call", ApiGateway.Invoke<Sku, Stock>(), new Resource("Api"), (Order o) => new ApiArguments<Sku>("api.example", "POST", "prod", "/stock", new Sku(o.Id))).Select((_, answer) => answer.StatusCode);
        Assert.Equal("200", await Ran.With(api, """{"id":"7"}""", ("apigateway", "invoke", """{"StatusCode":200,"ResponseBody":{}}""")));
    }

    [Fact]
    public async Task A_record_becomes_attributes_and_comes_back()
    {
        var put = Service("Keep", DynamoDb.PutItem<Attributes>(), Table, (Order o) => new PutItemArguments<Attributes>(Table.Name, DynamoDb.ToAttributes(new { o.Id, o.Quantity, o.Express, o.Note, o.Labels, o.Customer })))
            .KeepInput();
        JsonElement kept = default;
        var handlers = new AsteroidWorkflows.Engine.Tasks.TaskHandlers().AddService("dynamodb", "putItem", new AsteroidWorkflows.Engine.Tasks.DelegateHandler((request, _) =>
        {
            kept = request.Input;
            return ValueTask.FromResult(AsteroidWorkflows.Engine.Tasks.TaskOutcome.Success(JsonSerializer.SerializeToElement(new { })));
        }));
        await Ran.RunAsync(Rendered.Workflow(put), """{"id":"7","quantity":3,"express":true,"note":null,"labels":["a"],"customer":{"name":"n","e-mail":"m","referrer":null}}""", handlers);
        const string Item = """{"id":{"S":"7"},"quantity":{"N":"3"},"express":{"BOOL":true},"note":{"NULL":true},"labels":{"L":[{"S":"a"}]},"customer":{"M":{"name":{"S":"n"},"e-mail":{"S":"m"},"referrer":{"NULL":true}}}}""";
        Json.Equal($$"""{"TableName":"OrderTableName","Item":{{Item}}}""", System.Text.Json.Nodes.JsonNode.Parse(kept.GetRawText()));

        var get = Service("Find", DynamoDb.GetItem, Table, (Order o) => new GetItemArguments(Table.Name, DynamoDb.ToAttributes(new { o.Id }), null))
            .Select((_, found) => DynamoDb.FromAttributes<Kept>(found.Item))
            .Then(Pass("Read", (Kept k) => k.Labels.Count + k.Quantity));
        Assert.Equal("4", await Ran.With(get, """{"id":"7"}""", ("dynamodb", "getItem", $$"""{"Item":{{Item}}}""")));
        Assert.Contains("holds arrays in an array", Rendered.Refusal(Service("Find", DynamoDb.GetItem, Table, (Order o) => new GetItemArguments(Table.Name, DynamoDb.ToAttributes(new { o.Id }), null)).Select((_, found) => DynamoDb.FromAttributes<Deep>(found.Item).Rows.Count)), StringComparison.Ordinal);
    }

    private sealed record Driver(string EntryPoint);

    private sealed record Kept(string Id, int Quantity, IReadOnlyList<string> Labels);

    private sealed record Deep(IReadOnlyList<IReadOnlyList<int>> Rows);
}
