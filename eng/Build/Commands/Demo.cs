namespace AsteroidWorkflows.Build.Commands;

internal static class Demo
{
    public static async Task<string> RunAsync(string[] further)
    {
        await Compile.EnsureAsync();
        var asteroid = Repository.Path("artifacts", "bin", "Cli", "release", "AsteroidWorkflows.Cli.dll");
        await Step.RunAsync("Demo", () => Shell.StreamAsync("dotnet", [asteroid, "demo", .. further], "what came of a row differs from what was expected"));
        return "demo: every row came out as expected or says why it was skipped.";
    }
}
