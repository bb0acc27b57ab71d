using System.Globalization;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Flow.Cdk;

namespace AsteroidWorkflows.Cdk.Settings;

/// <summary>Reads <see cref="AppSettings"/> from a CDK context: an unknown key or a bad value is an error that lists what is allowed.</summary>
public static partial class SettingsReader
{
    private static readonly Dictionary<string, Setting> Known = new(StringComparer.Ordinal)
    {
        ["stage"] = new("dev or prod", (settings, value) => value switch
        {
            "dev" => settings with { Stage = Stage.Dev },
            "prod" => settings with { Stage = Stage.Prod },
            _ => null,
        }),
        ["account"] = new("an account's twelve digits", (settings, value) => Account().IsMatch(value) ? settings with { Account = value } : null),
        ["region"] = new("a region, such as eu-central-1", (settings, value) => Region().IsMatch(value) ? settings with { Region = value } : null),
        ["architecture"] = new("arm64 or x86_64", (settings, value) => value is "arm64" or "x86_64" ? settings with { Architecture = value } : null),
        ["lambdas"] = new("managed or native", (settings, value) => value switch
        {
            "managed" => settings with { Lambdas = LambdaHosting.Managed },
            "native" => settings with { Lambdas = LambdaHosting.Native },
            _ => null,
        }),
        ["log-retention-days"] = new(
            "one of " + string.Join(", ", Retentions.Allowed),
            (settings, value) => Number(value) is { } days && Retentions.Allowed.Contains(days) ? settings with { LogRetentionDays = days } : null),
        ["alarm-email"] = new("an e-mail address", (settings, value) => IsEmail(value) ? settings with { AlarmEmail = value } : null),
        ["notice-email"] = new("an e-mail address", (settings, value) => IsEmail(value) ? settings with { NoticeEmail = value } : null),
        ["review-days"] = new("a whole number from 1 to 365", (settings, value) => Number(value) is >= 1 and <= 365 and var days ? settings with { ReviewDays = days } : null),
        ["download-schedule"] = new(
            "rate(…) or cron(…) as EventBridge writes it",
            (settings, value) => Schedule().IsMatch(value) ? settings with { DownloadSchedule = value } : null),
        ["download-schedule-enabled"] = new("true or false", (settings, value) => Truth(value) is { } on ? settings with { DownloadsEnabled = on } : null),
        ["download-hosts"] = new("host names, separated by commas", (settings, value) => Hosts().IsMatch(value) ? settings with { DownloadHosts = value } : null),
        ["max-concurrency"] = new("a whole number from 0 (as many as possible) to 1000", (settings, value) => Number(value) is >= 0 and <= 1000 and var most ? settings with { MaxConcurrency = most } : null),
        ["allow-stand-ins"] = new("true or false", (settings, value) => Truth(value) is { } on ? settings with { AllowStandIns = on } : null),
    };

    /// <summary>Reads the settings; keys with a colon or a leading @ belong to CDK and are left alone.</summary>
    /// <exception cref="SettingsException">A key is unknown or a value is not allowed; the message names each, and lists what is allowed.</exception>
    public static AppSettings Read(IEnumerable<KeyValuePair<string, string?>> context)
    {
        var settings = new AppSettings();
        var problems = new List<string>();
        foreach (var (key, value) in context.Where(entry => !IsOfCdk(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!Known.TryGetValue(key, out var setting))
            {
                problems.Add($"'{key}' is no setting");
            }
            else if (setting.Apply(settings, value ?? "") is { } changed)
            {
                settings = changed;
            }
            else
            {
                problems.Add($"'{key}' cannot be '{value}': it is {setting.Allowed}");
            }
        }

        if (settings.Stage == Stage.Prod && (settings.Account is null || settings.Region is null))
        {
            problems.Add("'stage' is prod, and then 'account' and 'region' have to be said: whatever credentials are at hand must not decide where prod is");
        }

        return problems.Count == 0
            ? settings
            : throw new SettingsException($"{string.Join("; ", problems)}.\nSettings are given with -c key=value or in cdk.json:\n{Table()}");
    }

    // cdk acknowledge and cdk cli-telemetry write their keys into the context.
    private static bool IsOfCdk(string key) => key.StartsWith('@') || key.Contains(':') || key is "acknowledged-issue-numbers" or "cli-telemetry";

    private static string Table() => string.Join('\n', Known.Select(entry => $"  {entry.Key,-26} {entry.Value.Allowed}"));

    private static int? Number(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool? Truth(string value) => bool.TryParse(value, out var truth) ? truth : null;

    private static bool IsEmail(string value) => Email().IsMatch(value);

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"^(rate\(\d+ (minutes?|hours?|days?)\)|cron\([^()]+\))$", RegexOptions.CultureInvariant)]
    private static partial Regex Schedule();

    [GeneratedRegex(@"^\d{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-\d$", RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex(@"^[a-z0-9.-]+(,[a-z0-9.-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Hosts();

    private sealed record Setting(string Allowed, Func<AppSettings, string, AppSettings?> Apply);
}
