using System.Text.Json;
using System.Text.Json.Serialization;
using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Flow.Services;
using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class ServiceTests
{
    private static readonly Resource Table = new("OrderTable");
    private static readonly Resource Topic = new("News");

    [Fact]
    public void Arguments_are_spelt_as_in_CSharp_and_lack_what_is_null()
    {
        var step = Service("Tell", Sns.Publish, Topic, (Order o) => new PublishArguments(Topic.Arn, null, $"Order {o.Id} for {o.Customer.Email}")).Select((_, sent) => sent.MessageId);
        var state = Rendered.State(step);
        Json.Equal("\"arn:aws:states:::sns:publish\"", state["Resource"]);
        Json.Equal("""{"TopicArn":"${NewsArn}","Message":"{% 'Order ' & $states.input.id & ' for ' & $states.input.customer.`e-mail` %}"}""", state["Arguments"]);
        Json.Equal("\"{% $states.result.MessageId %}\"", state["Output"]);
        Json.Equal("900", state["TimeoutSeconds"]);
        Assert.False(state.ContainsKey("Retry"));
    }

    [Fact]
    public void The_actions_and_the_resource_become_needs_and_the_tokens_substitutions()
    {
        var step = Service("Keep", DynamoDb.PutItem<Item>(), Table, (Order o) => new PutItemArguments<Item>(Table.Name, new Item(new AttributeText(o.Id))));
        var rendered = Rendered.Workflow(step);
        Assert.Equal([new RequiredPermission("dynamodb:PutItem", Table)], rendered.RequiredPermissions);
        Assert.Equal([new ResourceNameSubstitution("OrderTableName", Table)], rendered.Substitutions);
        Assert.Empty(rendered.Functions);
        Json.Equal("""{"TableName":"${OrderTableName}","Item":{"id":{"S":"{% $states.input.id %}"}}}""", Rendered.State(step)["Arguments"]);
    }

    [Fact]
    public void Permissions_may_be_said_one_by_one()
    {
        var query = new ServiceAction<PublishArguments, PublishResult>("aws-sdk:sns:publish", "sns:Publish");
        var step = Service("Tell", query, [Topic.Allow("sns:Publish"), Table.Allow("dynamodb:Query", "/index/*")], (Order o) => new PublishArguments(Topic.Arn, null, o.Id));
        Assert.Equal([new RequiredPermission("sns:Publish", Topic), new RequiredPermission("dynamodb:Query", Table, "/index/*")], Rendered.Workflow(step).RequiredPermissions);
    }

    [Fact]
    public void Data_can_be_sent_as_text() => Json.Equal(
        "\"{% $string($states.input.customer) %}\"",
        Rendered.State(Service("Tell", Sns.Publish, Topic, (Order o) => new PublishArguments(Topic.Arn, null, FlowJson.Text(o.Customer))))["Arguments"]!["Message"]);

    [Fact]
    public void A_payload_keeps_the_names_and_nulls_of_its_contract()
    {
        var start = new ServiceAction<Start, JsonElement>("states:startExecution", "states:StartExecution");
        var built = Service("Start", start, Topic, (Order o) => new Start("arn", new Sku(o.Id), null, new { Why = "x", None = (string?)null }));
        Json.Equal("""{"StateMachineArn":"arn","Input":{"code":"{% $states.input.id %}"},"Extra":{"why":"x","none":null}}""", Rendered.State(built)["Arguments"]);
        var chosen = Service("Start", start, Topic, (Order o) => new Start("arn", o.Express ? new Sku(o.Id) : new Sku("none"), null, null));
        Json.Equal("\"{% $states.input.express ? {'code': $states.input.id} : {'code': 'none'} %}\"", Rendered.State(chosen)["Arguments"]!["Input"]);
        var known = new Start("arn", new Sku("7"), null, new Line("s", 1, 2, null));
        Json.Equal(
            """{"StateMachineArn":"arn","Input":{"code":"7"},"Extra":{"sku":"s","count":1,"weight":2,"comment":null}}""",
            Rendered.State(Service("Start", start, Topic, (Order o) => known))["Arguments"]);
    }

    [Fact]
    public void A_text_of_data_keeps_the_names_of_its_contract() => Json.Equal(
        "\"{% $string({'code': $states.input.id}) %}\"",
        Rendered.State(Service("Tell", Sns.Publish, Topic, (Order o) => new PublishArguments(Topic.Arn, null, FlowJson.Text(new Sku(o.Id)))))["Arguments"]!["Message"]);

    [Fact]
    public void A_payload_of_whatever_type_is_the_contracts_own()
    {
        var action = new ServiceAction<Wrapped<Sku>, JsonElement>("aws-sdk:iot:doIt", "iot:DoIt");
        Json.Equal("""{"Content":{"code":"{% $states.input.id %}"},"Nested":{"Name":"n"}}""", Rendered.State(Service("Do", action, Topic, (Order o) => new Wrapped<Sku>(new Sku(o.Id), new("n", null))))["Arguments"]);
    }

    [Fact]
    public void A_result_whose_names_no_service_answers_is_refused()
    {
        var action = new ServiceAction<PublishArguments, Receipt>("sns:publish", "sns:Publish");
        var message = Rendered.Refusal(Service("Tell", action, Topic, (Order o) => new PublishArguments(Topic.Arn, null, o.Id)));
        Assert.Contains("Receipt.OrderId is read as 'orderId'", message, StringComparison.Ordinal);
        Assert.Contains("JsonPropertyName(\"OrderId\")", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sns:publsh", "The nearest is 'sns:publish'")]
    [InlineData("sns:publish.sync", "'.waitForTaskToken'")]
    [InlineData("dynamodb:query", "aws-sdk:<service>:<action>")]
    [InlineData("aws-sdk:sqs:SendMessage", "'aws-sdk:sqs:sendMessage'")]
    [InlineData("aws-sdk:sqs:sendMessage.sync", "Only '.waitForTaskToken'")]
    [InlineData("aws-sdk:sendMessage", "such as 'aws-sdk:s3:getObject'")]
    [InlineData("arn:aws:states:::sns:publish", "The nearest is")]
    [InlineData("", "The nearest is")]
    public void A_misspelt_integration_is_refused_with_the_way_out(string integration, string wayOut)
    {
        var action = new ServiceAction<PublishArguments, PublishResult>(integration, "sns:Publish");
        Assert.Contains(wayOut, Rendered.Refusal(Service("Tell", action, Topic, (Order o) => new PublishArguments(Topic.Arn, null, o.Id))), StringComparison.Ordinal);
    }

    [Fact]
    public void Waiting_for_a_token_that_nobody_gets_is_refused()
    {
        var action = new ServiceAction<PublishArguments, JsonElement>("sns:publish.waitForTaskToken", "sns:Publish");
        Assert.Contains("does not carry the task token", Rendered.Refusal(Service("Tell", action, Topic, (Order o) => new PublishArguments(Topic.Arn, null, o.Id))), StringComparison.Ordinal);
        var callback = Callback("Tell", TimeSpan.FromDays(1), Sns.Publish, Topic, (Order o, TaskToken t) => new PublishArguments(Topic.Arn, null, o.Id)).Reply<Approval>();
        Assert.Contains("does not carry the task token", Rendered.Refusal(callback), StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_may_be_waited_for_with_a_token()
    {
        var step = Callback("Tell", TimeSpan.FromDays(1), Sns.Publish, Topic, (Order o, TaskToken t) => new PublishArguments(Topic.Arn, null, FlowJson.Text(new Question(o.Id, t.Value)))).Reply<Approval>();
        var state = Rendered.State(step.Select((_, reply) => reply.Granted));
        Json.Equal("\"arn:aws:states:::sns:publish.waitForTaskToken\"", state["Resource"]);
        Json.Equal("\"{% $string({'orderId': $states.input.id, 'token': $states.context.Task.Token}) %}\"", state["Arguments"]!["Message"]);
        Json.Equal("\"{% $states.result.granted %}\"", state["Output"]);
    }

    private sealed record Start(string StateMachineArn, Sku Input, string? Name, object? Extra);

    private sealed record Wrapped<T>(T Content, Part Nested);

    private sealed record Part(string Name, string? None);

    private sealed record Item([property: JsonPropertyName("id")] AttributeText Id);
}
