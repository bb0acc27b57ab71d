using System.Text.Json;
using AsteroidWorkflows.Cdk.Tests.Synthesis;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Cdk.Tests.Stacks;

[Collection(SynthesisCollection.Name)]
public sealed class TriggerTests(SynthesisFixture apps)
{
    [Fact]
    public void The_schedule_is_there_but_off_until_it_is_asked_for()
    {
        Assert.Equal("DISABLED", apps.Dev["Asteroids"]["Schedule"]["State"]);
        Assert.Equal("rate(7 days)", apps.Dev["Asteroids"]["Schedule"]["ScheduleExpression"]);
        Assert.Equal("DISABLED", apps.Prod["Asteroids"]["Schedule"]["State"]);
        Assert.Equal("ENABLED", apps.Tuned["Asteroids"]["Schedule"]["State"]);
        Assert.Equal("cron(0 6 ? * MON *)", apps.Tuned["Asteroids"]["Schedule"]["ScheduleExpression"]);
    }

    [Fact]
    public void The_schedule_starts_the_workflow_with_an_input_that_it_understands()
    {
        var rule = apps.Dev["Asteroids"]["Schedule"];

        Assert.Equal("1", $"{rule.Find("Targets")!.AsArray().Count}");
        Assert.Equal("${DownloadAsteroids/StateMachine}", rule["Targets.0.Arn"]);
        Assert.Equal("${DownloadAsteroids/StateMachine/EventsRole.Arn}", rule["Targets.0.RoleArn"]);
        var input = JsonSerializer.Deserialize<DownloadRequest>(rule["Targets.0.Input"]!, Contract.Options)!;
        Assert.Equal("${Files}", input.BucketName);
        Assert.Equal(apps.Dev["Asteroids"].Output("Input"), rule["Targets.0.Input"]);
    }

    [Fact]
    public void Every_upload_below_a_rider_starts_the_workflow_for_uploads()
    {
        var photos = apps.Dev["Photos"];
        var rule = photos["OnUpload"];

        Assert.Equal("ENABLED", rule["State"]);
        Assert.Equal(
            """{"detail":{"bucket":{"name":["${Photos}"]},"object":{"key":[{"wildcard":"*/*"}],"size":[{"numeric":[">",0]}]}},"detail-type":["Object Created"],"source":["aws.s3"]}""",
            rule["EventPattern"]);
        Assert.Equal("""[{"Arn":"${ProcessUpload/StateMachine}","DeadLetterConfig":{"Arn":"${LostEvents.Arn}"},"Id":"Target0","RoleArn":"${ProcessUpload/StateMachine/EventsRole.Arn}"}]""", rule["Targets"]);
        Assert.Equal("true", photos["Photos"]["NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled"]);
        Assert.Null(photos["Thumbnails"]["NotificationConfiguration"]);
    }
}
