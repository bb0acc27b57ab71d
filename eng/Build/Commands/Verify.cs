namespace AsteroidWorkflows.Build.Commands;

internal static class Verify
{
    // W3005: CDK says of each role's policy that it comes first, which the reference to the role says already.
    private static readonly string[] LintOptions = ["--ignore-checks", "W3005", "--"];

    public static async Task<string> RunAsync(string[] _)
    {
        await Compile.EnsureAsync();
        foreach (var generated in GeneratedSets.All)
        {
            await Step.RunAsync($"Regenerate {generated.What.ToLowerInvariant()}", generated.RegenerateAndCompareAsync);
        }

        await Step.RunAsync("Synthesize with and without what is kept", SynthComparison.RunAsync);
        var attacks = await Step.RunAsync("Damage what is kept", SynthAttacks.RunAsync);
        await Format.CheckAsync();
        var linted = await LintTemplatesAsync();
        return $"verify: {GeneratedSets.All.Count} sets of generated files are as committed; synths are the same with and without what is kept, and after {attacks} attacks on it; the format is right; {linted}.";
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
