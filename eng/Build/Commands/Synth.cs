namespace AsteroidWorkflows.Build.Commands;

internal static class Synth
{
    public static async Task<string> RunAsync(string[] further)
    {
        await Compile.EnsureAsync();
        var templates = await TemplatesAsync(further);
        ShowPackages();
        return $"synth: {templates.Count} templates in cdk.out.";
    }

    /// <summary>Synthesizes what is built; the templates of all stacks.</summary>
    public static async Task<IReadOnlyList<string>> TemplatesAsync(string[] further)
    {
        // Stand-ins are allowed, because nothing is deployed from here; and so is what one synth keeps for the next.
        await Step.RunAsync("Synthesize", async () =>
        {
            if (await Shell.StreamAsync("node", [CdkCli.Script, "synth", "--quiet", "--context", "allow-stand-ins=true", .. further], CdkCli.Fast) != 0)
            {
                throw new BuildException("the CDK app failed; what it said is above.");
            }
        });
        return [.. Directory.GetFiles(Repository.Path("cdk.out"), "*.template.json").Order(StringComparer.Ordinal)];
    }

    private static void ShowPackages()
    {
        var sizes = Directory.GetDirectories(Repository.Path("artifacts", "lambda")).Order(StringComparer.Ordinal).Select(PackageSize.Of).ToList();
        sizes.ForEach(size => Console.WriteLine($"   {size}"));
        if (sizes.FirstOrDefault(size => size.ZippedWithoutNative > PackageSize.Limit) is { } tooLarge)
        {
            throw new BuildException($"the package {tooLarge} is over {PackageSize.Limit / 1048576} MiB. Look at what it pulls in with `dotnet list package --include-transitive`.");
        }
    }
}
