using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Amazon.CDK;
using Amazon.CDK.AWS.S3;
using AsteroidWorkflows.Cdk.Tests.Synthesis;
using AsteroidWorkflows.Flow.Cdk;

namespace AsteroidWorkflows.Cdk.Tests.Checks;

[Collection(SynthesisCollection.Name)]
public sealed partial class SolutionRulesTests(SynthesisFixture apps)
{
    [Fact]
    public void The_pack_finds_nothing_that_is_not_acknowledged_with_a_reason()
    {
        foreach (var app in new[] { apps.Dev, apps.Prod, apps.Tuned })
        {
            var report = app.ReadJson("validation-report.json")["pluginReports"]!.AsArray().Single(plugin => plugin!["pluginName"]!.GetValue<string>() == "AwsSolutions")!;

            Assert.Equal("success", report["conclusion"]!.GetValue<string>());
            Assert.Empty(report["violations"]!.AsArray());
            Assert.NotEmpty(report["suppressedViolations"]!.AsArray());
            Assert.All(report["suppressedViolations"]!.AsArray(), violation => Assert.NotEmpty(violation!["reason"]!.GetValue<string>()));
        }
    }

    [Fact]
    public void Nothing_is_acknowledged_but_permissions_on_any_object_and_on_what_has_no_resource_and_queues_at_the_end()
    {
        var acknowledged = apps.Dev.ReadJson("validation-report.json")["pluginReports"]!.AsArray()
            .SelectMany(plugin => plugin!["suppressedViolations"]!.AsArray())
            .SelectMany(violation => violation!["violatingConstructs"]!.AsArray(), (violation, at) => $"{Rule(violation!)} {at!["constructPath"]!.GetValue<string>().Split('/')[0]}")
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "AwsSolutions-IAM5[Resource::*] Accounts",
                "AwsSolutions-IAM5[Resource::*] Asteroids",
                "AwsSolutions-IAM5[Resource::*] Orders",
                "AwsSolutions-IAM5[Resource::*] Photos",
                "AwsSolutions-IAM5[Resource::<Files.Arn>/*] Asteroids",
                "AwsSolutions-IAM5[Resource::<Photos.Arn>/*] Photos",
                "AwsSolutions-IAM5[Resource::<Thumbnails.Arn>/*] Photos",
                "AwsSolutions-SQS3 Asteroids",
                "AwsSolutions-SQS3 Photos",
            ],
            acknowledged);
    }

    [Fact]
    public void A_permission_on_any_resource_fails_the_synthesis_even_beside_those_that_are_acknowledged()
    {
        var app = SynthesizedApp.Define(apps.NewFolder());
        ((DotnetFunction)app.Node.FindChild("Accounts").Node.FindChild("Find")).Allow(["dynamodb:GetItem"], "*");

        Assert.ThrowsAny<Exception>(() => app.Synth());

        var report = JsonNode.Parse(File.ReadAllText(Path.Combine(app.Outdir, "validation-report.json")))!;
        var found = report["pluginReports"]!.AsArray().SelectMany(plugin => plugin!["violations"]!.AsArray()).Select(Rule).ToList();
        Assert.Contains("AwsSolutions-IAM5[Resource::*]", found);
    }

    [Fact]
    public void A_bucket_against_the_rules_fails_the_synthesis()
    {
        var app = SynthesizedApp.Define(apps.NewFolder());
        _ = new Bucket((Stack)app.Node.FindChild("Orders"), "Careless");

        var failure = Assert.ThrowsAny<Exception>(() => app.Synth());

        var report = JsonNode.Parse(File.ReadAllText(Path.Combine(app.Outdir, "validation-report.json")))!;
        var found = report["pluginReports"]!.AsArray().SelectMany(plugin => plugin!["violations"]!.AsArray()).Select(Rule).ToList();
        Assert.Contains("Validation failed", failure.Message, StringComparison.Ordinal);
        Assert.Contains("AwsSolutions-S1", found);
        Assert.Contains("AwsSolutions-S10", found);
    }

    // A logical id ends in eight digits that say nothing.
    private static string Rule(JsonNode? violation) => HashOfLogicalId().Replace(violation!["ruleName"]!.GetValue<string>(), "");

    [GeneratedRegex(@"[0-9A-F]{8}(?=\.Arn)")]
    private static partial Regex HashOfLogicalId();
}
