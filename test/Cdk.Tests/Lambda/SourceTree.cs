using AsteroidWorkflows.Flow.Cdk;

namespace AsteroidWorkflows.Cdk.Tests.Lambda;

/// <summary>A copy of what a Lambda project is built from, in a folder of its own that is gone when the test ends.</summary>
internal sealed class SourceTree : IDisposable
{
    private static readonly string[] Shared = ["Directory.Build.props", "Directory.Packages.props", "global.json", "nuget.config", "lambdas/Directory.Build.props", "lambdas/Native/Directory.Build.props", "lambdas/Native/Program.cs", "lambdas/Native/Directory.Build.targets", "AsteroidWorkflows.sln", ".editorconfig"];

    public SourceTree(string name, params string[] projects)
    {
        Root = Path.Combine(Directory.CreateTempSubdirectory("asteroid-tree-").FullName, name);
        foreach (var file in Shared.Concat(projects.Append("Shared").Concat(projects.Select(project => $"Native/{project}")).SelectMany(SourcesOf)).Concat(Relative(Path.Combine(Checkout.Root, "toolkit", "src", "LambdaRuntime"))).Concat(Feed()))
        {
            var target = Path.Combine(Root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Checkout.Root, file), target);
        }

        Directory.CreateDirectory(Path.Combine(Root, "eng", "feed"));
    }

    public string Root { get; }

    public void Append(string file, string text) => File.AppendAllText(Path.Combine(Root, file), text);

    public LambdaProject Project(string name) => new(name, Path.Combine(Root, "lambdas", name, $"{name}.csproj"), Root);

    public LambdaPackages Packages(Action<string>? notice = null) => AppPackages.Below(Root, Path.Combine(Root, "packages"), notice);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);

    private static IEnumerable<string> SourcesOf(string project) => Relative(Path.Combine(Checkout.Root, "lambdas", project));

    private static IEnumerable<string> Feed() => Relative(Path.Combine(Checkout.Root, "eng", "feed"));

    private static IEnumerable<string> Relative(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Checkout.Root, file));
}
