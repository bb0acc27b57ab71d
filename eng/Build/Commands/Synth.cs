namespace AsteroidWorkflows.Build.Commands;

internal static class Synth
{
    public static async Task<string> RunAsync(string[] further)
    {
        await Compile.EnsureAsync();
        await Step.RunAsync("Synthesize", () => Shell.StreamAsync(
            "node", [CdkCli.Script, "synth", "--quiet", "--context", "allow-stand-ins=true", .. further], "the CDK app failed"));
        var templates = Directory.GetFiles(Repository.Path("cdk.out"), "*.template.json", SearchOption.AllDirectories);
        return $"synth: {templates.Length} templates in cdk.out.";
    }
}
