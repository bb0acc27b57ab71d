using System.Xml.Linq;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Build.Tests;

/// <summary>Who may know whom: the app may use the toolkit, the toolkit never the app, and each library only what its row says.</summary>
public class ProjectReferencesTests
{
    private static readonly Dictionary<string, string[]> Toolkit = new()
    {
        ["Flow"] = [],
        ["Flow.Analyzers"] = [],
        ["Flow.Cdk"] = ["Flow"],
        ["Jsonata"] = [],
        ["Engine"] = ["Jsonata"],
        ["Testing"] = ["Engine"],
        ["StepFunctions"] = ["Engine"],
        ["Server"] = ["StepFunctions"],
        ["LocalCloud"] = [],
        ["Hosting"] = ["StepFunctions", "LocalCloud", "Flow", "LambdaRuntime"],
        ["LambdaRuntime"] = [],
        ["FastSynth"] = [],
    };

    [Fact]
    public void A_toolkit_library_references_only_what_its_row_allows()
    {
        Assert.All(Projects("toolkit/src"), project =>
        {
            Assert.True(Toolkit.TryGetValue(project.Name, out var allowed), $"{project.Path} has no row: say in {nameof(ProjectReferencesTests)} what it may know.");
            Assert.All(project.References, reference => Assert.True(
                InFolder(reference, "toolkit/src") && allowed!.Contains(Path.GetFileNameWithoutExtension(reference)),
                $"{project.Path} references {reference}, but {project.Name} may know {(allowed!.Length == 0 ? "no other library" : string.Join(", ", allowed))} only."));
        });
    }

    [Fact]
    public void Tests_and_benchmarks_of_the_toolkit_reference_no_project_of_the_app()
    {
        Assert.All(Projects("toolkit/test").Concat(Projects("toolkit/bench")), project => Assert.All(project.References, reference =>
            Assert.True(InFolder(reference, "toolkit"), $"{project.Path} references {reference}, which is outside of toolkit/.")));
    }

    [Fact]
    public void The_app_references_itself_and_the_toolkits_libraries()
    {
        Assert.All(Projects("src").Concat(Projects("lambdas")), project => Assert.All(project.References, reference => Assert.True(
            InFolder(reference, "src") || InFolder(reference, "lambdas") || InFolder(reference, "toolkit/src"),
            $"{project.Path} references {reference}, which is no part of the app and no library of the toolkit.")));
    }

    [Fact]
    public void The_apps_solution_filter_names_every_project_of_the_app_and_its_tests()
    {
        var filter = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "App.slnf")).Replace(@"\\", "/", StringComparison.Ordinal);

        Assert.All(Projects("src").Concat(Projects("lambdas")).Concat(Projects("test")), project => Assert.Contains($"\"{project.Path}\"", filter, StringComparison.Ordinal));
    }

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "AsteroidWorkflows.sln")).Replace('\\', '/');

        Assert.All(
            new[] { "src", "lambdas", "test", "toolkit", "eng/Build", "eng/bench", "eng/test" }.SelectMany(Projects),
            project => Assert.Contains($"\"{project.Path}\"", solution, StringComparison.Ordinal));
    }

    private static bool InFolder(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static IEnumerable<Project> Projects(string folder)
    {
        var root = Path.Combine(RepositoryRoot.Path, folder);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories).Where(file => !file.Contains("node_modules", StringComparison.Ordinal)).Select(Project.Read)
            : [];
    }

    private sealed record Project(string Path, string Name, IReadOnlyList<string> References)
    {
        public static Project Read(string file)
        {
            var folder = System.IO.Path.GetDirectoryName(file)!;
            var references = XDocument.Load(file).Descendants("ProjectReference").Select(reference => (string?)reference.Attribute("Include")).OfType<string>()
                .Select(include => Relative(System.IO.Path.GetFullPath(include.Replace('\\', '/'), folder))).ToList();
            return new Project(Relative(file), System.IO.Path.GetFileNameWithoutExtension(file), references);
        }

        private static string Relative(string file) => System.IO.Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/');
    }
}
