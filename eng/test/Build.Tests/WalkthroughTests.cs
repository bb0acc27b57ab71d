using AsteroidWorkflows.Build.Walkthroughs;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Build.Tests;

/// <summary>The walk-through that <c>verify long</c> does; here only what it says is looked at.</summary>
public class WalkthroughTests
{
    private static readonly IReadOnlyList<Change> Changes = Walkthrough.Read(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "CONTRIBUTING.md")));

    [Fact]
    public void A_function_takes_its_class_its_line_and_its_test()
    {
        Assert.Equal(
            ["lambdas/Orders/CountPieces.cs", "lambdas/Orders/Functions.cs", "test/Orders.Tests/CountPiecesTests.cs"],
            Changes.Where(change => !change.Path.StartsWith("src/", StringComparison.Ordinal)).Select(change => change.Path));
    }

    [Fact]
    public void A_workflow_takes_a_folder_and_one_line()
    {
        var changes = Changes.Where(change => change.Path.StartsWith("src/", StringComparison.Ordinal)).ToList();

        Assert.Single(changes.Where(change => change.IsNewFile).Select(change => Path.GetDirectoryName(change.Path)).Distinct());
        var line = Assert.Single(changes, change => !change.IsNewFile);
        Assert.Equal(1, line.Added.Count(c => c == '\n') - line.Removed.Count(c => c == '\n'));
    }

    [Fact]
    public void What_is_changed_is_there_and_what_is_added_is_not()
    {
        Assert.All(Changes, change =>
        {
            var file = Path.Combine(RepositoryRoot.Path, change.Path);
            Assert.NotEqual(change.IsNewFile, File.Exists(file));
            Assert.True(change.IsNewFile || File.ReadAllText(file).Split(change.Removed).Length == 2, $"{change.Path} does not have {change.Removed}");
        });
    }

    [Fact]
    public void A_block_after_a_path_is_read_as_that_file()
    {
        var change = Assert.Single(Walkthrough.Read("The class, `src/A.cs`:\n```csharp\nclass A;\n```\nnothing\n```csharp\nclass B;\n```\n"));

        Assert.Equal(new Change("src/A.cs", "", "class A;\n"), change);
    }
}
