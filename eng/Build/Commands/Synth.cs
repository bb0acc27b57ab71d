namespace AsteroidWorkflows.Build.Commands;

internal static class Synth
{
    public static async Task<string> RunAsync(string[] further)
    {
        await Compile.EnsureAsync();
        var templates = await TemplatesAsync(further);
        return $"synth: {templates.Count} templates in cdk.out.";
    }

    /// <summary>Synthesizes what is built; the templates of all stacks.</summary>
    public static async Task<IReadOnlyList<string>> TemplatesAsync(string[] further)
    {
        // Stand-ins are allowed, because nothing is deployed from here.
        await Step.RunAsync("Synthesize", () => Shell.StreamAsync(
            "node", [CdkCli.Script, "synth", "--quiet", "--context", "allow-stand-ins=true", .. further], "the CDK app failed"));
        return [.. Directory.GetFiles(Repository.Path("cdk.out"), "*.template.json").Order(StringComparer.Ordinal)];
    }
}
