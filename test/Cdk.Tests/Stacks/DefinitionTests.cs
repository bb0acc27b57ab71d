using System.Text.Json.Nodes;
using AsteroidWorkflows.Cdk.Tests.Synthesis;

namespace AsteroidWorkflows.Cdk.Tests.Stacks;

[Collection(SynthesisCollection.Name)]
public sealed class DefinitionTests(SynthesisFixture apps)
{
    private const string LambdaService =
        """{"ErrorEquals":["Lambda.ServiceException","Lambda.AWSLambdaException","Lambda.SdkClientException","Lambda.TooManyRequestsException"],"IntervalSeconds":1,"MaxAttempts":3,"BackoffRate":2,"JitterStrategy":"FULL"}""";

    private static readonly string[] PhotoTasks =
    [
        "AddFaceToIndex: ${IndexFace/Function.Arn} within 120 s",
        "Check Face Duplicate: ${FaceSearch/Function.Arn} within 120 s",
        "Face Detection: ${FaceDetection/Function.Arn} within 120 s",
        "PersistMetadata: arn:${AWS::Partition}:states:::dynamodb:putItem ${Riders} within 120 s",
        "Photo Does Not Meet Requirement: arn:${AWS::Partition}:states:::sns:publish ${Notices} within 120 s",
        "Remove Face: ${RemoveFace/Function.Arn} within 120 s",
        "Thumbnail: ${Thumbnail/Function.Arn} within 120 s",
    ];

    public static TheoryData<string, string, string[]> TasksOf => new()
    {
        {
            "Accounts", "ProcessApplications",
            [
                "Approve Application: ${Approve/Function.Arn} within 60 s",
                "Check Address: ${DataChecking/Function.Arn} within 60 s",
                "Check Name: ${DataChecking/Function.Arn} within 60 s",
                "Flag Application As Unprocessable: ${Flag/Function.Arn} within 60 s",
                "Pending Review: arn:${AWS::Partition}:states:::lambda:invoke.waitForTaskToken ${Flag/Function.Arn} within 604800 s",
                "Reject Application: ${Reject/Function.Arn} within 60 s",
            ]
        },
        {
            "Asteroids", "DownloadAsteroids",
            [
                "Download Benner: ${DownloadBenner/Function.Arn} within 120 s",
                "Download Exoplanets: ${DownloadExoplanets/Function.Arn} within 120 s",
                "Parse Masses: ${ParseMasses/Function.Arn} within 120 s",
            ]
        },
        { "Orders", "ParallelProcessing", ["TaskA: ${TaskA/Function.Arn} within 60 s", "TaskB: ${TaskB/Function.Arn} within 60 s"] },
        { "Orders", "ProcessOrders", ["ProcessItem: ${ProcessItem/Function.Arn} within 60 s"] },
        { "Photos", "ProcessPhoto", PhotoTasks },
        { "Photos", "ProcessPhotoBatch", PhotoTasks },
        { "Photos", "ProcessUpload", PhotoTasks },
    };

    [Theory]
    [MemberData(nameof(TasksOf))]
    public void Every_task_calls_what_it_should_and_not_for_ever(string stack, string machine, string[] expected) => Assert.Equal(
        expected,
        Definition.Tasks(apps.Dev[stack][$"{machine}/StateMachine"]).Select(Describe).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_call_of_a_function_is_retried_on_the_errors_of_the_service_with_full_jitter()
    {
        var machines = apps.Dev.Stacks.SelectMany(stack => stack.OfType("AWS::StepFunctions::StateMachine"));
        foreach (var task in machines.SelectMany(Definition.Tasks).Where(task => CallsFunction(task.State["Resource"]!.GetValue<string>())))
        {
            Assert.Contains(LambdaService, task.State["Retry"]?.AsArray().Select(JsonText.Of) ?? []);
        }
    }

    [Fact]
    public void Downloads_are_tried_again_when_the_source_fails()
    {
        var retried = Definition.Tasks(apps.Dev["Asteroids"]["DownloadAsteroids/StateMachine"])
            .Where(task => task.State["Retry"]!.AsArray().Select(JsonText.Of).Contains("""{"ErrorEquals":["HTTPError"],"IntervalSeconds":10,"MaxAttempts":3,"BackoffRate":2}"""))
            .Select(task => task.Name);

        Assert.Equal(["Download Benner", "Download Exoplanets"], retried);
    }

    [Fact]
    public void Settings_reach_the_definitions()
    {
        Assert.Contains("Pending Review: arn:${AWS::Partition}:states:::lambda:invoke.waitForTaskToken ${Flag/Function.Arn} within 259200 s", Definition.Tasks(apps.Tuned["Accounts"]["ProcessApplications/StateMachine"]).Select(Describe));
        Assert.Equal("7", MaxConcurrency(apps.Tuned, "Orders", "ProcessOrders"));
        Assert.Equal("7", MaxConcurrency(apps.Tuned, "Photos", "ProcessPhotoBatch"));
        Assert.Equal("5", MaxConcurrency(apps.Dev, "Photos", "ProcessPhotoBatch"));
        Assert.Equal("0", MaxConcurrency(apps.Dev, "Orders", "ProcessOrders"));
    }

    private static string? MaxConcurrency(SynthesizedApp app, string stack, string machine) =>
        JsonText.Of(Definition.Of(app[stack][$"{machine}/StateMachine"])["States"]!.AsObject().Single(state => state.Value!["Type"]!.GetValue<string>() == "Map").Value!["MaxConcurrency"]);

    private static bool CallsFunction(string resource) => resource.EndsWith("/Function.Arn}", StringComparison.Ordinal) || resource.Contains(":lambda:", StringComparison.Ordinal);

    private static string Describe((string Name, JsonObject State) task)
    {
        var arguments = task.State["Arguments"] as JsonObject;
        var target = arguments?["FunctionName"] ?? arguments?["TableName"] ?? arguments?["TopicArn"];
        return $"{task.Name}: {task.State["Resource"]}{(target is null ? "" : $" {target}")} within {task.State["TimeoutSeconds"]} s";
    }
}
