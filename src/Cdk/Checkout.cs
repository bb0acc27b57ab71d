namespace AsteroidWorkflows.Cdk;

/// <summary>Where the sources lie: the functions' packages are published from them.</summary>
public static class Checkout
{
    private const string Solution = "AsteroidWorkflows.sln";

    private static readonly Lazy<string> Found = new(() => Find(Environment.CurrentDirectory) ?? Find(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException($"{Solution} is not in {Environment.CurrentDirectory} nor above it. Run the CDK command from the checkout, where cdk.json lies."));

    /// <summary>The folder that holds the solution, looked for above the current folder and above the program.</summary>
    /// <exception cref="InvalidOperationException">It is in neither.</exception>
    public static string Root => Found.Value;

    private static string? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
