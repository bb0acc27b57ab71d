using System.Text.Json.Serialization;
using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Flow.Services;
using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class SdkTests
{
    private static readonly Resource Table = new("OrderTable");
    private static readonly Resource Topic = new("News");

    [Fact]
    public void Arguments_are_spelt_as_in_CSharp_and_lack_what_is_null()
    {
        var step = Sdk("Tell", Sns.Publish, Topic, (Order o) => new PublishArguments(Topic.Arn, null, $"Order {o.Id} for {o.Customer.Email}")).Select((_, sent) => sent.MessageId);
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
        var step = Sdk("Keep", DynamoDb.PutItem<Item>(), Table, (Order o) => new PutItemArguments<Item>(Table.Name, new Item(new AttributeText(o.Id))));
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
        var step = Sdk("Tell", query, [Topic.Allow("sns:Publish"), Table.Allow("dynamodb:Query", "/index/*")], (Order o) => new PublishArguments(Topic.Arn, null, o.Id));
        Assert.Equal([new RequiredPermission("sns:Publish", Topic), new RequiredPermission("dynamodb:Query", Table, "/index/*")], Rendered.Workflow(step).RequiredPermissions);
    }

    [Fact]
    public void Data_can_be_sent_as_text() => Json.Equal(
        "\"{% $string($states.input) %}\"",
        Rendered.State(Sdk("Tell", Sns.Publish, Topic, (Order o) => new PublishArguments(Topic.Arn, null, FlowJson.Text(o))))["Arguments"]!["Message"]);

    private sealed record Item([property: JsonPropertyName("id")] AttributeText Id);
}
