using AsteroidWorkflows.FastSynth;

namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

/// <summary>The one jsii process of this test project, and the apps that tests look at; each is synthesized once, when it is first asked for.</summary>
public sealed class SynthesisFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("asteroid-synthesis-").FullName;
    private readonly Lazy<SynthesizedApp> _dev;
    private readonly Lazy<SynthesizedApp> _prod;
    private readonly Lazy<SynthesizedApp> _tuned;
    private readonly Lazy<SynthesizedApp> _devThere;
    private int _folders;

    private static (string, string) Account => ("account", "123456789012");

    private static (string, string) Region => ("region", "eu-central-1");

    public SynthesisFixture()
    {
        // CDK's validation of whole templates takes seconds; the build's synth has it.
        Environment.SetEnvironmentVariable("CDK_VALIDATION", "false");
        Jsii = FastSynthesis.Start();
        _dev = new(() => SynthesizedApp.Synthesize(NewFolder()));
        _prod = new(() => SynthesizedApp.Synthesize(NewFolder(), ("stage", "prod"), Account, Region));
        _devThere = new(() => SynthesizedApp.Synthesize(NewFolder(), Account, Region));
        _tuned = new(() => SynthesizedApp.Synthesize(
            NewFolder(),
            ("architecture", "x86_64"), ("lambdas", "native"), ("log-retention-days", "30"), ("alarm-email", "ops@example.com"), ("notice-email", "photos@example.com"), ("review-days", "3"),
            ("download-schedule", "cron(0 6 ? * MON *)"), ("download-schedule-enabled", "true"), ("download-hosts", "a.example.com,b.example.com"), ("max-concurrency", "7")));
    }

    /// <summary>The process itself.</summary>
    internal FastSynthesis Jsii { get; }

    /// <summary>The app without any setting.</summary>
    internal SynthesizedApp Dev => _dev.Value;

    /// <summary>The app without any setting but where it goes: to where that for production goes.</summary>
    internal SynthesizedApp DevThere => _devThere.Value;

    /// <summary>The app for production.</summary>
    internal SynthesizedApp Prod => _prod.Value;

    /// <summary>The app with every setting but the stage unlike its default.</summary>
    internal SynthesizedApp Tuned => _tuned.Value;

    /// <summary>A folder for a test's own app; it goes with the others.</summary>
    internal string NewFolder() => Directory.CreateDirectory(Path.Combine(_folder, $"{++_folders}")).FullName;

    public void Dispose()
    {
        Jsii.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
