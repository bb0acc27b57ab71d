namespace AsteroidWorkflows.Tests;

/// <summary>The folder that holds the solution: what tests read of the repository, and beside it, is found from here.</summary>
internal static class RepositoryRoot
{
    internal static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "AsteroidWorkflows.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No AsteroidWorkflows.sln above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
