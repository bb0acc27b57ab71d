using AsteroidWorkflows.Build.Walkthroughs;

namespace AsteroidWorkflows.Build.Commands;

internal static class Verify
{
    // W3005: CDK says of each role's policy that it comes first, which the reference to the role says already.
    private static readonly string[] LintOptions = ["--ignore-checks", "W3005", "--"];

    private const string Long = "long";

    private const string RandomExpressions = "100000";

    public static async Task<string> RunAsync(string[] further)
    {
        if (further is not ([] or [Long]))
        {
            throw new BuildException($"'{string.Join(' ', further)}' is no word of verify: leave it out, or say `verify {Long}`.");
        }

        await Compile.EnsureAsync();
        foreach (var generated in GeneratedSets.All)
        {
            await Step.RunAsync($"Regenerate {generated.What.ToLowerInvariant()}", generated.RegenerateAndCompareAsync);
        }

        await Step.RunAsync("Synthesize with and without what is kept", SynthComparison.RunAsync);
        var attacks = await Step.RunAsync("Damage what is kept", SynthAttacks.RunAsync);
        var campaigns = further is [Long] ? await RunCampaignsAsync() : $"the long campaigns were not run (`verify {Long}` runs them)";
        await Format.CheckAsync();
        var linted = await LintTemplatesAsync();
        return $"verify: {GeneratedSets.All.Count} sets of generated files are as committed; synths are the same with and without what is kept, and after {attacks} attacks on it; {campaigns}; the format is right; {linted}.";
    }

    private static async Task<string> RunCampaignsAsync()
    {
        await Step.RunAsync("Compare random expressions in C#, npm's jsonata and ours", CompareExpressionsAsync);
        await Step.RunAsync("Add a function and a workflow as CONTRIBUTING.md says, in a copy", WalkthroughCheck.RunAsync);
        return $"{RandomExpressions} random expressions mean the same in C# and in JSONata; a function and a workflow are added as documented";
    }

    /// <summary>What Flow translates has to mean in JSONata what it means in C#.</summary>
    private static async Task CompareExpressionsAsync()
    {
        await NpmPackages.InstallAsync(Repository.Path("toolkit", "test", "Flow.Generator", "Peer"));
        await Shell.StreamAsync(
            "dotnet",
            [Repository.Path("artifacts", "bin", "Flow.Generator", "release", "AsteroidWorkflows.Flow.Generator.dll"), RandomExpressions],
            "expressions mean something else in JSONata than in C#, or a form of the table was never tried; the output above shows which");
    }

    private static async Task<string> LintTemplatesAsync()
    {
        if (!Shell.Has("cfn-lint"))
        {
            return "the templates were not linted, because cfn-lint is not installed";
        }

        var templates = await Synth.TemplatesAsync([]);
        await Step.RunAsync("Lint the templates", () => Shell.StreamAsync("cfn-lint", [.. LintOptions, .. templates], "cfn-lint has findings"));
        return $"{templates.Count} templates pass cfn-lint";
    }
}
