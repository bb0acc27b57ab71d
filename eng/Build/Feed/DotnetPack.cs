namespace AsteroidWorkflows.Build.Feed;

internal static class DotnetPack
{
    public static async Task RunAsync(string project, string folder, params string[] options)
    {
        var (exit, output) = await Shell.CaptureAsync(
            "dotnet", ["pack", project, "-c", Repository.Configuration, "-o", folder, "--nologo", "-v", "quiet", .. options]);
        if (exit != 0)
        {
            throw new BuildException($"{Path.GetFileName(project)} could not be packed:\n{output}");
        }
    }
}
