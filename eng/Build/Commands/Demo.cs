namespace AsteroidWorkflows.Build.Commands;

internal static class Demo
{
    public static async Task<string> RunAsync(string[] further)
    {
        await Compile.EnsureAsync();
        return "demo: the local engine does not run the workflows yet; `dotnet run build.cs test` runs what there is of them.";
    }
}
