using System.Text.RegularExpressions;
using AsteroidWorkflows.Cdk.Tests.Synthesis;

namespace AsteroidWorkflows.Cdk.Tests.Stacks;

[Collection(SynthesisCollection.Name)]
public sealed partial class StageTests(SynthesisFixture apps)
{
    private static readonly string[] HoldsData =
        ["AWS::DynamoDB::Table", "AWS::Logs::LogGroup", "AWS::Rekognition::Collection", "AWS::S3::Bucket", "AWS::StepFunctions::StateMachine"];

    [Fact]
    public void On_dev_data_goes_with_the_stack() => AssertPolicy(apps.Dev, "Delete", "Delete");

    [Fact]
    public void On_prod_data_outlives_the_stack() => AssertPolicy(apps.Prod, "RetainExceptOnCreate", "Retain");

    [Theory]
    [InlineData("AWS::Lambda::Function")]
    [InlineData("AWS::IAM::Role")]
    [InlineData("AWS::CloudWatch::Alarm")]
    public void What_holds_no_data_goes_on_prod_too(string type) =>
        Assert.All(apps.Prod.Stacks.SelectMany(stack => stack.OfType(type)), resource => Assert.Null(resource.Json["DeletionPolicy"]));

    [Fact]
    public void On_prod_neither_stack_nor_table_is_deleted_by_mistake()
    {
        Assert.All(apps.Prod.Stacks, stack => Assert.Equal("true", Protection(apps.Prod, stack)));
        Assert.All(apps.Dev.Stacks, stack => Assert.Equal("false", Protection(apps.Dev, stack)));
        Assert.All(Tables(apps.Prod), table => Assert.Equal("true", table["DeletionProtectionEnabled"]));
        Assert.All(Tables(apps.Dev), table => Assert.Equal("false", table["DeletionProtectionEnabled"]));
    }

    [Fact]
    public void Logs_are_kept_for_two_weeks_on_dev_a_year_on_prod_and_as_long_as_is_set()
    {
        AssertRetention(apps.Dev, "14");
        AssertRetention(apps.Prod, "365");
        AssertRetention(apps.Tuned, "30");
    }

    [Fact]
    public void No_stack_of_one_stage_has_the_name_of_another_ones()
    {
        Assert.All(apps.Dev.Stacks, stack => Assert.Equal($"{stack.Name}-dev", Name(apps.Dev, stack)));
        Assert.All(apps.Prod.Stacks, stack => Assert.Equal($"{stack.Name}-prod", Name(apps.Prod, stack)));

        static string? Name(SynthesizedApp app, SynthesizedStack stack) => JsonText.Of(app.ReadJson("manifest.json")["artifacts"]![stack.Name]!["properties"]!["stackName"]);
    }

    [Fact]
    public void A_stack_goes_where_the_settings_say()
    {
        Assert.All(apps.Prod.Stacks, stack => Assert.Equal("aws://123456789012/eu-central-1", Environment(apps.Prod, stack)));
        Assert.All(apps.Dev.Stacks, stack => Assert.Equal("aws://unknown-account/unknown-region", Environment(apps.Dev, stack)));

        static string? Environment(SynthesizedApp app, SynthesizedStack stack) => JsonText.Of(app.ReadJson("manifest.json")["artifacts"]![stack.Name]!["environment"]);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Every_stack_and_all_in_it_is_tagged(string stage)
    {
        var app = stage == "prod" ? apps.Prod : apps.Dev;
        var manifest = app.ReadJson("manifest.json")["artifacts"]!;
        foreach (var stack in app.Stacks)
        {
            Assert.Equal(
                $$"""{"application":"AsteroidWorkflows","stage":"{{stage}}","workflow":"{{stack.Name.ToLowerInvariant()}}"}""",
                JsonText.Of(manifest[stack.Name]!["properties"]!["tags"]));
        }
    }

    [Fact]
    public void On_prod_nothing_else_is_different()
    {
        foreach (var stack in apps.DevThere.Stacks)
        {
            var prod = ReadableTemplate.Of(apps.Prod[stack.Name].Template)
                .Replace("\": \"RetainExceptOnCreate\"", "\": \"Delete\"", StringComparison.Ordinal)
                .Replace("photos-prod-", "photos-dev-", StringComparison.Ordinal)
                .Replace("\": \"Retain\"", "\": \"Delete\"", StringComparison.Ordinal)
                .Replace("\"RetentionInDays\": 365", "\"RetentionInDays\": 14", StringComparison.Ordinal)
                .Replace("\"DeletionProtectionEnabled\": true", "\"DeletionProtectionEnabled\": false", StringComparison.Ordinal);

            Assert.Equal(LogGroup().Replace(ReadableTemplate.Of(stack.Template), "$1"), LogGroup().Replace(prod, "$1"));
        }
    }

    // A generated name: of the stage too, and ending in a hash.
    [GeneratedRegex("(/aws/vendedlogs/states/[A-Z][a-z]+)(dev|prod)[A-Za-z]+[0-9A-F]{8}")]
    private static partial Regex LogGroup();

    private static void AssertPolicy(SynthesizedApp app, string deletion, string replacement)
    {
        var resources = app.Stacks.SelectMany(stack => stack.All).Where(resource => HoldsData.Contains(resource.ResourceType)).ToList();

        Assert.Equal(HoldsData, resources.Select(resource => resource.ResourceType).Distinct().Order(StringComparer.Ordinal));
        // A protected table can't be deleted after a creation that failed either.
        Assert.All(resources, resource => Assert.Equal(
            $"{(resource["DeletionProtectionEnabled"] == "true" ? "Retain" : deletion)} {replacement}", $"{resource.Json["DeletionPolicy"]} {resource.Json["UpdateReplacePolicy"]}"));
    }

    private static void AssertRetention(SynthesizedApp app, string days)
    {
        var groups = app.Stacks.SelectMany(stack => stack.OfType("AWS::Logs::LogGroup")).ToList();

        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.Equal(days, group["RetentionInDays"]));
    }

    private static IEnumerable<SynthesizedResource> Tables(SynthesizedApp app) => app.Stacks.SelectMany(stack => stack.OfType("AWS::DynamoDB::Table"));

    private static string? Protection(SynthesizedApp app, SynthesizedStack stack) =>
        JsonText.Of(app.ReadJson("manifest.json")["artifacts"]![stack.Name]!["properties"]!["terminationProtection"]);
}
