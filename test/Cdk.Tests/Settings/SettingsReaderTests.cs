using Amazon.CDK;
using Amazon.CDK.AWS.Logs;
using AsteroidWorkflows.Cdk.Settings;
using AsteroidWorkflows.Flow.Cdk;
using Stage = AsteroidWorkflows.Cdk.Settings.Stage;

namespace AsteroidWorkflows.Cdk.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Without_any_setting_a_development_stage_is_meant_and_data_goes_with_it()
    {
        var settings = Read();

        Assert.Equal(new AppSettings(), settings);
        Assert.Equal(RemovalPolicy.DESTROY, settings.RemovalPolicy);
        Assert.Equal(RetentionDays.TWO_WEEKS, settings.Retention);
        Assert.Equal(LambdaProcessor.Arm64, settings.Processor);
        Assert.Equal(LambdaHosting.Managed, settings.Lambdas);
        Assert.False(settings.DownloadsEnabled);
        Assert.False(settings.AllowStandIns);
    }

    [Fact]
    public void On_prod_data_outlives_the_stack_and_logs_are_kept_for_a_year()
    {
        var settings = Read(("stage", "prod"), ("account", "123456789012"), ("region", "eu-central-1"));

        Assert.Equal(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE, settings.RemovalPolicy);
        Assert.Equal(RetentionDays.ONE_YEAR, settings.Retention);
    }

    [Fact]
    public void Every_setting_is_taken()
    {
        var settings = Read(
            ("stage", "prod"), ("account", "123456789012"), ("region", "us-gov-west-1"), ("architecture", "x86_64"), ("lambdas", "native"), ("log-retention-days", "30"), ("alarm-email", "ops@example.com"), ("notice-email", "photos@example.com"),
            ("review-days", "3"), ("download-schedule", "cron(0 6 ? * MON *)"), ("download-schedule-enabled", "true"), ("download-hosts", "a.example.com,b.example.com"),
            ("max-concurrency", "5"), ("allow-stand-ins", "True"));

        Assert.Equal(
            new AppSettings
            {
                Stage = Stage.Prod,
                Account = "123456789012",
                Region = "us-gov-west-1",
                Architecture = "x86_64",
                Lambdas = LambdaHosting.Native,
                LogRetentionDays = 30,
                AlarmEmail = "ops@example.com",
                NoticeEmail = "photos@example.com",
                ReviewDays = 3,
                DownloadSchedule = "cron(0 6 ? * MON *)",
                DownloadsEnabled = true,
                DownloadHosts = "a.example.com,b.example.com",
                MaxConcurrency = 5,
                AllowStandIns = true,
            },
            settings);
        Assert.Equal(LambdaProcessor.X64, settings.Processor);
        Assert.Equal(RetentionDays.ONE_MONTH, settings.Retention);
    }

    [Theory]
    [InlineData("stage", "production", "dev or prod")]
    [InlineData("account", "12345", "twelve digits")]
    [InlineData("region", "Frankfurt", "such as eu-central-1")]
    [InlineData("architecture", "arm", "arm64 or x86_64")]
    [InlineData("lambdas", "aot", "managed or native")]
    [InlineData("log-retention-days", "15", "one of 1, 3, 5")]
    [InlineData("alarm-email", "nobody", "an e-mail address")]
    [InlineData("notice-email", "a b@c.d", "an e-mail address")]
    [InlineData("review-days", "0", "from 1 to 365")]
    [InlineData("review-days", "366", "from 1 to 365")]
    [InlineData("download-schedule", "weekly", "rate(…) or cron(…)")]
    [InlineData("download-schedule-enabled", "yes", "true or false")]
    [InlineData("download-hosts", "https://a.example.com", "host names")]
    [InlineData("max-concurrency", "-1", "a whole number from 0")]
    [InlineData("allow-stand-ins", "", "true or false")]
    public void A_value_that_is_not_allowed_is_refused_with_what_is(string key, string value, string allowed)
    {
        var failure = Assert.Throws<SettingsException>(() => Read((key, value)));

        Assert.Contains($"'{key}' cannot be '{value}': it is ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_key_is_refused_and_every_problem_is_named_at_once()
    {
        var failure = Assert.Throws<SettingsException>(() => Read(("stagee", "prod"), ("review-days", "many")));

        Assert.Contains("'stagee' is no setting", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'review-days' cannot be 'many'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("stage  ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_CDK_itself_are_left_alone() =>
        Assert.Equal(new AppSettings(), Read(("@aws-cdk/core:newStyleStackSynthesis", "true"), ("aws:cdk:bundling-stacks", "[]"), ("acknowledged-issue-numbers", "34892"), ("cli-telemetry", "False")));

    [Theory]
    [InlineData("account", "123456789012")]
    [InlineData("region", "eu-central-1")]
    public void Prod_has_to_say_where_it_is(string key, string value)
    {
        var failure = Assert.Throws<SettingsException>(() => Read(("stage", "prod"), (key, value)));

        Assert.Contains("'account' and 'region' have to be said", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_retention_that_CloudWatch_knows_can_be_set() => Assert.All(
        Enum.GetValues<RetentionDays>().Where(days => days != RetentionDays.INFINITE),
        days => Assert.Contains(days, Retentions.Allowed.Select(Retentions.Of)));

    private static AppSettings Read(params (string Key, string Value)[] context) =>
        SettingsReader.Read(context.Select(entry => KeyValuePair.Create(entry.Key, (string?)entry.Value)));
}
