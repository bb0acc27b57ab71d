namespace AsteroidWorkflows.Build.Commands;

internal static class Verify
{
    public static async Task<string> RunAsync(string[] _)
    {
        await Compile.EnsureAsync();
        foreach (var generated in GeneratedFiles.All)
        {
            await Step.RunAsync($"Regenerate {generated.What}", () => generated.RegenerateAndCompareAsync());
        }

        await Format.CheckAsync();
        return $"verify: {GeneratedFiles.All.Count} sets of generated files are as committed; the format is right.";
    }
}
