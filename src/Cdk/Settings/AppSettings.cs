using Amazon.CDK;
using Amazon.CDK.AWS.Logs;
using AsteroidWorkflows.Flow.Cdk;

namespace AsteroidWorkflows.Cdk.Settings;

/// <summary>What can be set with <c>-c key=value</c> or in cdk.json's context; <see cref="SettingsReader"/> says what is allowed.</summary>
public sealed record AppSettings
{
    /// <summary><c>stage</c>: dev (default) or prod.</summary>
    public Stage Stage { get; init; } = Stage.Dev;

    /// <summary><c>account</c>: the account to deploy to, of twelve digits; that of the credentials unless set. Prod has to say it.</summary>
    public string? Account { get; init; }

    /// <summary><c>region</c>: the region to deploy to; that of the credentials unless set. Prod has to say it.</summary>
    public string? Region { get; init; }

    /// <summary><c>architecture</c>: arm64 (default) or x86_64, for every function.</summary>
    public string Architecture { get; init; } = "arm64";

    /// <summary><c>lambdas</c>: managed (default) or native, for every function.</summary>
    public LambdaHosting Lambdas { get; init; } = LambdaHosting.Managed;

    /// <summary><c>log-retention-days</c>: how long logs are kept; 14 on dev and 365 on prod unless set.</summary>
    public int? LogRetentionDays { get; init; }

    /// <summary><c>alarm-email</c>: who hears of failed executions; nobody unless set.</summary>
    public string? AlarmEmail { get; init; }

    /// <summary><c>notice-email</c>: who hears of photos that do not meet the rules; nobody unless set.</summary>
    public string? NoticeEmail { get; init; }

    /// <summary><c>review-days</c>: how long an application waits for its review; 7 unless set.</summary>
    public int ReviewDays { get; init; } = 7;

    /// <summary><c>download-schedule</c>: when the asteroid files are downloaded, as EventBridge writes it; the rule exists, disabled, unless <see cref="DownloadsEnabled"/>.</summary>
    public string DownloadSchedule { get; init; } = "rate(7 days)";

    /// <summary><c>download-schedule-enabled</c>: whether the schedule starts executions; false unless set.</summary>
    public bool DownloadsEnabled { get; init; }

    /// <summary><c>download-hosts</c>: the hosts that files may be downloaded from; the function's own default unless set.</summary>
    public string? DownloadHosts { get; init; }

    /// <summary><c>max-concurrency</c>: how many orders or photos of a batch are dealt with at once, 0 for as many as possible; each workflow's own default unless set.</summary>
    public int? MaxConcurrency { get; init; }

    /// <summary><c>allow-stand-ins</c>: whether packages may hold stand-ins; false unless set, and never right for a real account.</summary>
    public bool AllowStandIns { get; init; }

    /// <summary>Whether data goes when the stack goes. What a deployment has made that then failed goes always: its name would be in the way of the next one.</summary>
    public RemovalPolicy RemovalPolicy => Stage == Stage.Prod ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;

    /// <summary>The functions' processor.</summary>
    public LambdaProcessor Processor => Architecture == "x86_64" ? LambdaProcessor.X64 : LambdaProcessor.Arm64;

    /// <summary>How long logs are kept, as CDK names it.</summary>
    public RetentionDays Retention => Retentions.Of(LogRetentionDays ?? (Stage == Stage.Prod ? 365 : 14));
}
