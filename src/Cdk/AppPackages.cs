using AsteroidWorkflows.Flow.Cdk;

namespace AsteroidWorkflows.Cdk;

/// <summary>The packages of this app's functions: from what they are made, and where they are kept.</summary>
public static class AppPackages
{
    /// <summary>The packages of the checkout below <paramref name="root"/>.</summary>
    /// <param name="root">The folder that holds the solution.</param>
    /// <param name="folder">Where packages are kept; default <c>artifacts/lambda</c>.</param>
    /// <param name="notice">Takes what a reader should know; null drops it.</param>
    public static LambdaPackages Below(string root, string? folder = null, Action<string>? notice = null) =>
        new(folder ?? Path.Combine(root, "artifacts", "lambda"), SourcesBelow(root), notice);

    internal static LambdaSources SourcesBelow(string root) => new()
    {
        Root = root,
        Shared =
        [
            "Directory.Build.props", "Directory.Packages.props", "global.json", "nuget.config", "lambdas/Directory.Build.props",
            // Compiled into every function's project.
            "lambdas/Shared",
            // The functions' table is made of it, and a native package's loop.
            "toolkit/src/LambdaRuntime",
            // Stand-ins change what is published; on a full registry there are none.
            .. Stamps(root),
        ],
    };

    private static IEnumerable<string> Stamps(string root)
    {
        var feed = Path.Combine(root, "eng", "feed");
        return Directory.Exists(feed) ? Directory.EnumerateFiles(feed, "*.stamp").Select(file => Path.GetRelativePath(root, file)) : [];
    }
}
