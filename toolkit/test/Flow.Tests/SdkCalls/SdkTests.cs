using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using Amazon.SQS;
using Amazon.SQS.Model;
using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.SdkCalls;

public class SdkTests
{
    private static readonly Resource Queue = new("Orders");
    private static readonly Resource Table = new("OrderTable");
    private static readonly Resource Bucket = new("Files");

    private static WorkStep<Order, SendMessageResponse> Send { get; } = Sdk(
        "Send", (IAmazonSQS sqs, Order o) => sqs.SendMessageAsync(new SendMessageRequest { QueueUrl = Queue.Url, MessageBody = FlowJson.Text(new Sku(o.Id)) }, default));

    [Fact]
    public async Task One_call_says_the_resource_the_arguments_the_result_and_the_permission()
    {
        var step = Send.Select((_, sent) => sent.MessageId);
        var rendered = Rendered.Workflow(step);
        var state = Rendered.State(step);
        Json.Equal("\"arn:aws:states:::aws-sdk:sqs:sendMessage\"", state["Resource"]);
        Json.Equal("""{"QueueUrl":"${OrdersUrl}","MessageBody":"{% $string({'code': $states.input.id}) %}"}""", state["Arguments"]);
        Json.Equal("\"{% $states.result.MessageId %}\"", state["Output"]);
        Assert.Equal([new RequiredPermission("sqs:SendMessage", Queue)], rendered.RequiredPermissions);
        Assert.Equal([new ResourceUrlSubstitution("OrdersUrl", Queue)], rendered.Substitutions);
        var run = await Ran.With(step, """{"id":"7"}""", ("aws-sdk:sqs", "sendMessage", """{"MessageId":"m1"}"""));
        Assert.Equal("\"m1\"", run);
    }

    [Fact]
    public async Task Attributes_of_DynamoDB_are_written_without_what_is_not_set()
    {
        var step = Sdk("Keep", (IAmazonDynamoDB db, Order o) => db.PutItemAsync(
                new PutItemRequest { TableName = Table.Name, Item = new Dictionary<string, AttributeValue> { { "id", new AttributeValue { S = o.Id } }, { "paid", new AttributeValue { BOOL = true } } } }, default))
            .KeepInput();
        Json.Equal("""{"TableName":"${OrderTableName}","Item":{"id":{"S":"{% $states.input.id %}"},"paid":{"BOOL":true}}}""", Rendered.State(step)["Arguments"]);
        Assert.Equal([new RequiredPermission("dynamodb:PutItem", Table)], Rendered.Workflow(step).RequiredPermissions);
        Assert.Equal("""{"id":"7"}""", await Ran.With(step, """{"id":"7"}""", ("aws-sdk:dynamodb", "putItem", "{}")));
    }

    [Fact]
    public void S3_is_spelt_as_its_API_spells_it()
    {
        var put = Sdk("Put", (IAmazonS3 s3, Order o) => s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket.Name, Key = o.Id, ContentBody = o.Id, CannedACL = S3CannedACL.Private }, default));
        Json.Equal("""{"Bucket":"${FilesName}","Key":"{% $states.input.id %}","Body":"{% $states.input.id %}","ACL":"private"}""", Rendered.State(put)["Arguments"]);
        Assert.Equal([new RequiredPermission("s3:PutObject", Bucket, "/*")], Rendered.Workflow(put).RequiredPermissions);
        var list = Sdk("List", (IAmazonS3 s3, Order o) => s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket.Name }, default)).Select((_, found) => found.S3Objects[0].Key);
        Json.Equal("\"arn:aws:states:::aws-sdk:s3:listObjectsV2\"", Rendered.State(list)["Resource"]);
        Assert.Contains("$states.result.Contents", (string)Rendered.State(list)["Output"]!, StringComparison.Ordinal);
        Assert.Equal([new RequiredPermission("s3:ListBucket", Bucket)], Rendered.Workflow(list).RequiredPermissions);
        var create = Sdk("Make", (IAmazonS3 s3, Order o) => s3.PutBucketAsync(new PutBucketRequest { BucketName = o.Id }, default), on: Resource.Any);
        Json.Equal("\"arn:aws:states:::aws-sdk:s3:createBucket\"", Rendered.State(create)["Resource"]);
    }

    [Fact]
    public void What_the_API_does_not_have_is_refused()
    {
        var file = Sdk("Put", (IAmazonS3 s3, Order o) => s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket.Name, FilePath = o.Id }, default));
        Assert.Contains("FilePath", Rendered.Refusal(file), StringComparison.Ordinal);
        var status = Send.Select((_, sent) => sent.ContentLength.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("ContentLength", Rendered.Refusal(status), StringComparison.Ordinal);
    }

    [Fact]
    public void Services_that_nobody_prepared_for_work_too()
    {
        var instances = Sdk("Find", (IAmazonEC2 ec2, Order o) => ec2.DescribeInstancesAsync(
                new DescribeInstancesRequest { Filters = new List<Amazon.EC2.Model.Filter> { new Amazon.EC2.Model.Filter { Name = "tag:Order", Values = new List<string> { o.Id } } } }, default), on: Resource.Any)
            .Select((_, found) => found.Reservations[0].Instances[0].State.Name == InstanceStateName.Running);
        Json.Equal("""{"Filters":[{"Name":"tag:Order","Values":["{% $states.input.id %}"]}]}""", Rendered.State(instances)["Arguments"]);
        Assert.Matches(@"State\.Name.* = 'running'", (string)Rendered.State(instances)["Output"]!);
        Is("ec2:DescribeInstances", "*", instances);

        var key = new Resource("Key");
        Is("kms:DescribeKey", null, Sdk("Key", (IAmazonKeyManagementService kms, Order o) => kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key.Arn }, default)));
        Is("ssm:GetParameter", "arn:aws:ssm:*:*:parameter/orders", Sdk(
            "Parameter", (IAmazonSimpleSystemsManagement ssm, Order o) => ssm.GetParameterAsync(new GetParameterRequest { Name = "/orders" }, default), on: Resource.At("arn:aws:ssm:*:*:parameter/orders")));
        Is("sts:AssumeRole", "arn:aws:iam::1:role/r", Sdk(
            "Role", (IAmazonSecurityTokenService sts, Order o) => sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = "arn:aws:iam::1:role/r", RoleSessionName = o.Id }, default), on: Resource.At("arn:aws:iam::1:role/r")));

        static void Is<T>(string action, string? arn, IStep<Order, T> step)
        {
            var need = Assert.Single(Rendered.Workflow(step).RequiredPermissions);
            Assert.Equal((action, arn), (need.Action, need.Resource.FixedArn));
        }
    }

    [Fact]
    public void Words_of_the_SDK_may_come_from_the_data()
    {
        var step = Sdk("Start", (IAmazonEC2 ec2, Order o) => ec2.RunInstancesAsync(new RunInstancesRequest { ImageId = o.Id, InstanceType = o.Note }, default), on: Resource.Any);
        Json.Equal("""{"ImageId":"{% $states.input.id %}","InstanceType":"{% $states.input.note %}"}""", Rendered.State(step)["Arguments"]);
    }

    [Fact]
    public async Task Errors_of_a_service_are_caught_by_their_types()
    {
        var step = Send.Select((o, _) => o.Id)
            .Retry<RequestThrottledException>()
            .Catch<QueueDoesNotExistException>().ThenSubstitute((o, e) => "none")
            .Then(Pass<string>("Done"));
        var state = Rendered.State(step, "Send");
        Json.Equal("""["Sqs.RequestThrottledException"]""", state["Retry"]![0]!["ErrorEquals"]);
        Json.Equal("""["Sqs.QueueDoesNotExistException"]""", state["Catch"]![0]!["ErrorEquals"]);
        Assert.Equal("\"none\"", await Ran.Failing(step, """{"id":"7"}""", ("aws-sdk:sqs", "sendMessage", "Sqs.QueueDoesNotExistException")));
    }

    [Fact]
    public void A_services_base_class_stands_for_all_of_its_errors()
    {
        var names = Rendered.State(Send.Catch<AmazonSQSException>().ThenSubstitute((o, e) => null!).Then(Pass<SendMessageResponse>("Done")), "Send")["Catch"]![0]!["ErrorEquals"]!.AsArray().Select(name => (string)name!).ToList();
        Assert.Equal("Sqs.SqsException", names[0]);
        Assert.Contains("Sqs.OverLimitException", names);
        var db = Sdk("Keep", (IAmazonDynamoDB client, Order o) => client.DeleteItemAsync(new DeleteItemRequest { TableName = Table.Name, Key = new Dictionary<string, AttributeValue> { { "id", new AttributeValue { S = o.Id } } } }, default));
        Json.Equal("""["DynamoDb.ConditionalCheckFailedException"]""", Rendered.State(db.Retry<ConditionalCheckFailedException>())["Retry"]![0]!["ErrorEquals"]);
    }

    [Fact]
    public void The_same_error_thrown_by_a_function_has_its_short_name()
    {
        var throws = Given.Charge.Catch<QueueDoesNotExistException>().ThenSubstitute((o, e) => new Receipt(o.Id, 0)).Then(Pass<Receipt>("Done"));
        Json.Equal("""["QueueDoesNotExistException"]""", Rendered.State(throws, "Charge")["Catch"]![0]!["ErrorEquals"]);
        var both = Parallel("Both", Given.Charge, Send).Retry<QueueDoesNotExistException>();
        Json.Equal("""["QueueDoesNotExistException","Sqs.QueueDoesNotExistException"]""", Rendered.State(both)["Retry"]![0]!["ErrorEquals"]);
    }

    [Fact]
    public void A_token_may_travel_in_a_call()
    {
        var step = Callback("Ask", TimeSpan.FromHours(1), (IAmazonSQS sqs, Order o, TaskToken t) => sqs.SendMessageAsync(new SendMessageRequest { QueueUrl = Queue.Url, MessageBody = t.Value }, default)).Reply<Approval>();
        var state = Rendered.State(step);
        Json.Equal("\"arn:aws:states:::aws-sdk:sqs:sendMessage.waitForTaskToken\"", state["Resource"]);
        Json.Equal("\"{% $states.context.Task.Token %}\"", state["Arguments"]!["MessageBody"]);
    }

    [Fact]
    public void A_call_without_a_resource_asks_for_one() => Assert.Contains(
        "on: Resource.Any", Rendered.Refusal(Sdk("Find", (IAmazonEC2 ec2, Order o) => ec2.DescribeInstancesAsync(new DescribeInstancesRequest { MaxResults = o.Quantity }, default))), StringComparison.Ordinal);

    [Fact]
    public void A_call_takes_a_request() => Assert.Contains(
        "has to be one call of a client's method", Rendered.Refusal(Sdk("Get", (IAmazonS3 s3, Order o) => s3.GetObjectAsync("bucket", o.Id, default(CancellationToken)))), StringComparison.Ordinal);
}
