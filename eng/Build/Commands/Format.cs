namespace AsteroidWorkflows.Build.Commands;

internal static class Format
{
    public static async Task<string> RunAsync(string[] _)
    {
        await Setup.EnsureAsync();
        await Step.RunAsync("Format", () => Shell.StreamAsync("dotnet", ["format", Repository.Solution, "--no-restore"], "dotnet format failed"));
        return "format: done.";
    }

    public static Task CheckAsync() => Step.RunAsync("Check the format", () => Shell.StreamAsync(
        "dotnet", ["format", Repository.Solution, "--no-restore", "--verify-no-changes"], "the code is not formatted; `dotnet run build.cs format` does it"));
}
