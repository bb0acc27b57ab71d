using System.Reflection;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Cdk.Tests.Synthesis;
using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Lambdas.Asteroids;
using AsteroidWorkflows.Lambdas.Orders;
using AsteroidWorkflows.Lambdas.Photos;

namespace AsteroidWorkflows.Cdk.Tests.Stacks;

[Collection(SynthesisCollection.Name)]
public sealed partial class FunctionTests(SynthesisFixture apps)
{
    private const string Function = "AWS::Lambda::Function";

    [Theory]
    [InlineData("Accounts", "Approve", 512, 30, """{"APPLICATIONS_TABLE_NAME":"${Applications}"}""")]
    [InlineData("Accounts", "DataChecking", 512, 30, null)]
    [InlineData("Accounts", "Find", 512, 30, """{"APPLICATIONS_TABLE_NAME":"${Applications}"}""")]
    [InlineData("Accounts", "Flag", 512, 30, """{"APPLICATIONS_TABLE_NAME":"${Applications}"}""")]
    [InlineData("Accounts", "Reject", 512, 30, """{"APPLICATIONS_TABLE_NAME":"${Applications}"}""")]
    [InlineData("Accounts", "Review", 512, 30, """{"APPLICATIONS_TABLE_NAME":"${Applications}"}""")]
    [InlineData("Accounts", "Submit", 512, 30, """{"APPLICATIONS_TABLE_NAME":"${Applications}","APPLICATIONS_STATE_MACHINE_ARN":"${ProcessApplications/StateMachine}"}""")]
    [InlineData("Asteroids", "DownloadBenner", 512, 60, null)]
    [InlineData("Asteroids", "DownloadExoplanets", 512, 60, null)]
    [InlineData("Asteroids", "ParseMasses", 512, 30, null)]
    [InlineData("Orders", "ProcessItem", 512, 30, null)]
    [InlineData("Orders", "TaskA", 512, 30, null)]
    [InlineData("Orders", "TaskB", 512, 30, null)]
    [InlineData("Photos", "FaceDetection", 256, 60, """{"REKOGNITION_COLLECTION_ID":"photos-dev-faces"}""")]
    [InlineData("Photos", "FaceSearch", 256, 60, """{"REKOGNITION_COLLECTION_ID":"photos-dev-faces"}""")]
    [InlineData("Photos", "IndexFace", 256, 60, """{"REKOGNITION_COLLECTION_ID":"photos-dev-faces"}""")]
    [InlineData("Photos", "RemoveFace", 256, 60, """{"REKOGNITION_COLLECTION_ID":"photos-dev-faces"}""")]
    [InlineData("Photos", "Thumbnail", 1536, 60, """{"THUMBNAIL_BUCKET":"${Thumbnails}"}""")]
    public void A_function_has_the_memory_the_time_and_the_environment_that_it_needs(string stack, string name, int memory, int seconds, string? environment)
    {
        var function = apps.Dev[stack][$"{name}/Function"];

        Assert.Equal($"{memory}", function["MemorySize"]);
        Assert.Equal($"{seconds}", function["Timeout"]);
        Assert.Equal(environment, function["Environment.Variables"]);
    }

    [Fact]
    public void Each_runs_on_dotnet_10_is_traced_and_logs_JSON_to_a_group_of_its_own()
    {
        foreach (var (stack, function) in Functions(apps.Dev))
        {
            var name = function.Path.Split('/')[0];
            Assert.Equal("dotnet10", function["Runtime"]);
            Assert.Equal("Active", function["TracingConfig.Mode"]);
            Assert.Equal("JSON", function["LoggingConfig.LogFormat"]);
            Assert.Equal($"${{{name}/Logs}}", function["LoggingConfig.LogGroup"]);
            Assert.Equal($"${{{name}/Role.Arn}}", function["Role"]);
            Assert.Equal("AWS::Logs::LogGroup", stack[$"{name}/Logs"].ResourceType);
        }
    }

    [Fact]
    public void Native_ones_run_without_a_language_and_keep_their_handlers()
    {
        Assert.All(Functions(apps.Tuned), function => Assert.Equal("provided.al2023", function.Function["Runtime"]));
        Assert.Equal(Functions(apps.Dev).Select(function => function.Function["Handler"]), Functions(apps.Tuned).Select(function => function.Function["Handler"]));
    }

    [Fact]
    public void Each_is_in_the_native_package_of_its_project()
    {
        FunctionTable[] tables = [AccountsFunctions.Table, AsteroidsFunctions.Table, OrdersFunctions.Table, PhotosFunctions.Table];

        Assert.Equal(
            Functions(apps.Tuned).Select(function => function.Function["Handler"]).Order(StringComparer.Ordinal),
            tables.SelectMany(table => table.Handlers).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_are_for_arm64_unless_x86_64_is_asked_for()
    {
        Assert.All(Functions(apps.Dev), function => Assert.Equal("""["arm64"]""", function.Function["Architectures"]));
        Assert.All(Functions(apps.Tuned), function => Assert.Equal("""["x86_64"]""", function.Function["Architectures"]));
    }

    [Theory]
    [InlineData("Managed linux-arm64")]
    [InlineData("Native linux-x64")]
    public void Each_package_is_that_of_the_handlers_project_for_its_processor(string kind)
    {
        var app = kind == "Native linux-x64" ? apps.Tuned : apps.Dev;
        foreach (var (stack, function) in Functions(app))
        {
            var package = Path.Combine(app.Folder, "asset." + Path.GetFileNameWithoutExtension(function["Code.S3Key"]!));
            var file = Assert.Single(Directory.EnumerateFiles(package));
            Assert.Equal($"AsteroidWorkflows.Lambdas.{Path.GetFileName(file)}", Handler(function).Assembly);
            Assert.Equal(stack.Name, Path.GetFileName(file));
            Assert.Equal(kind, File.ReadAllText(file));
        }
    }

    [Fact]
    public void Each_handler_is_a_public_method_of_a_class_that_the_runtime_can_make()
    {
        foreach (var (_, function) in Functions(apps.Dev))
        {
            var handler = Handler(function);
            var type = Assembly.Load(handler.Assembly).GetType(handler.Type, throwOnError: true)!;
            Assert.Equal(function.Path.Split('/')[0], type.Name);
            Assert.NotNull(type.GetConstructor(Type.EmptyTypes));
            Assert.NotNull(type.GetMethod(handler.Method, BindingFlags.Public | BindingFlags.Instance));
        }
    }

    [Fact]
    public void Hosts_that_may_be_downloaded_from_reach_only_those_that_download()
    {
        var asteroids = apps.Tuned["Asteroids"];

        Assert.Equal("""{"DOWNLOAD_HOSTS":"a.example.com,b.example.com"}""", asteroids["DownloadBenner/Function"]["Environment.Variables"]);
        Assert.Equal("""{"DOWNLOAD_HOSTS":"a.example.com,b.example.com"}""", asteroids["DownloadExoplanets/Function"]["Environment.Variables"]);
        Assert.Null(asteroids["ParseMasses/Function"]["Environment"]);
    }

    private static IEnumerable<(SynthesizedStack Stack, SynthesizedResource Function)> Functions(SynthesizedApp app) =>
        app.Stacks.SelectMany(stack => stack.OfType(Function).Select(function => (stack, function)));

    private static (string Assembly, string Type, string Method) Handler(SynthesizedResource function)
    {
        var match = HandlerParts().Match(function["Handler"]!);
        return (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
    }

    [GeneratedRegex("^(.+)::(.+)::(.+)$")]
    private static partial Regex HandlerParts();
}
