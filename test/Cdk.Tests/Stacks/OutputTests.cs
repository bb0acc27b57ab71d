using System.Text.Json;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Cdk.Tests.Synthesis;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Orders.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Contracts;

namespace AsteroidWorkflows.Cdk.Tests.Stacks;

[Collection(SynthesisCollection.Name)]
public sealed partial class OutputTests(SynthesisFixture apps)
{
    // A first page has no key to go on from.
    private static readonly JsonSerializerOptions FirstPage = new(Contract.Options) { RespectRequiredConstructorParameters = false };

    [Theory]
    [InlineData("Asteroids", "DownloadAsteroids", typeof(DownloadRequest))]
    [InlineData("Orders", "ParallelProcessing", typeof(JsonElement))]
    [InlineData("Orders", "ProcessOrders", typeof(OrderBatch))]
    [InlineData("Photos", "ProcessPhoto", typeof(RiderPhoto))]
    [InlineData("Photos", "ProcessPhotoBatch", typeof(PhotoBatch))]
    public void A_start_command_names_the_machine_and_an_input_of_its_contract(string stack, string machine, Type contract)
    {
        var command = StartCommand().Match(apps.Dev[stack].Output($"{machine}Start"));

        Assert.Equal($"${{{machine}/StateMachine}}", command.Groups["machine"].Value);
        Assert.NotNull(JsonSerializer.Deserialize(command.Groups["input"].Value, contract, Contract.Options));
    }

    [Theory]
    [InlineData("Submit", typeof(SubmitRequest))]
    [InlineData("Review", typeof(ReviewRequest))]
    public void An_invocation_names_the_function_and_a_payload_of_its_contract(string function, Type contract)
    {
        var command = Invocation().Match(apps.Dev["Accounts"].Output($"{function}Command"));

        Assert.Equal($"${{{function}/Function}}", command.Groups["function"].Value);
        Assert.NotNull(JsonSerializer.Deserialize(command.Groups["payload"].Value, contract, Contract.Options));
    }

    [Fact]
    public void The_list_of_open_reviews_can_be_asked_for_as_it_stands()
    {
        var command = Invocation().Match(apps.Dev["Accounts"].Output("FindCommand"));

        Assert.Equal("${Find/Function}", command.Groups["function"].Value);
        Assert.Equal(new FindRequest(ApplicationState.FlaggedForReview, null), JsonSerializer.Deserialize<FindRequest>(command.Groups["payload"].Value, FirstPage));
    }

    [Fact]
    public void What_something_else_starts_has_no_start_command()
    {
        Assert.False(apps.Dev["Accounts"].HasOutput("ProcessApplicationsStart"));
        Assert.False(apps.Dev["Photos"].HasOutput("ProcessUploadStart"));
    }

    [Theory]
    [InlineData("Accounts", "ProcessApplicationsArn", "${ProcessApplications/StateMachine}")]
    [InlineData("Accounts", "TableName", "${Applications}")]
    [InlineData("Asteroids", "DownloadAsteroidsArn", "${DownloadAsteroids/StateMachine}")]
    [InlineData("Asteroids", "Bucket", "${Files}")]
    [InlineData("Orders", "ParallelProcessingArn", "${ParallelProcessing/StateMachine}")]
    [InlineData("Orders", "ProcessOrdersArn", "${ProcessOrders/StateMachine}")]
    [InlineData("Photos", "ProcessPhotoArn", "${ProcessPhoto/StateMachine}")]
    [InlineData("Photos", "ProcessPhotoBatchArn", "${ProcessPhotoBatch/StateMachine}")]
    [InlineData("Photos", "ProcessUploadArn", "${ProcessUpload/StateMachine}")]
    [InlineData("Photos", "PhotoBucket", "${Photos}")]
    [InlineData("Photos", "ThumbnailBucket", "${Thumbnails}")]
    [InlineData("Photos", "RiderTable", "${Riders}")]
    [InlineData("Photos", "NoticeTopic", "${Notices}")]
    [InlineData("Photos", "FaceCollection", "photos-dev-faces")]
    [InlineData("Photos", "ThumbnailArn", "${Thumbnail/Function.Arn}")]
    public void What_one_needs_to_go_on_is_among_the_outputs(string stack, string output, string value) => Assert.Equal(value, apps.Dev[stack].Output(output));

    [Fact]
    public void Every_stack_says_where_its_alarms_go() => Assert.All(apps.Dev.Stacks, stack => Assert.Equal("${Alarms}", stack.Output("AlarmTopic")));

    [GeneratedRegex("^aws stepfunctions start-execution --state-machine-arn (?<machine>[^ ]+) --input '(?<input>[^']+)'$")]
    private static partial Regex StartCommand();

    [GeneratedRegex("^aws lambda invoke --function-name (?<function>[^ ]+) --cli-binary-format raw-in-base64-out --payload '(?<payload>[^']+)' /dev/stdout$")]
    private static partial Regex Invocation();
}
