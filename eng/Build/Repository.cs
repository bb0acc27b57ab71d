namespace AsteroidWorkflows.Build;

/// <summary>Where things are: every path is below the folder that holds the solution.</summary>
internal static class Repository
{
    public const string Configuration = "Release";
    public const string Solution = "AsteroidWorkflows.sln";

    public static string Root { get; } = FindRoot(Environment.CurrentDirectory) ?? FindRoot(AppContext.BaseDirectory)
        ?? throw new BuildException($"{Solution} is not in this folder nor above it. Run the command from the checkout.");

    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string? FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
