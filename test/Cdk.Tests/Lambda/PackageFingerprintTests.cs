using AsteroidWorkflows.Flow.Cdk;

namespace AsteroidWorkflows.Cdk.Tests.Lambda;

public sealed class PackageFingerprintTests : IDisposable
{
    private static readonly string[] Projects = ["Accounts", "Asteroids", "Orders", "Photos"];

    private readonly SourceTree _tree = new("tree", Projects);

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("lambdas/Accounts/Submit.cs", "Accounts")]
    [InlineData("lambdas/Asteroids/Masses/masses.txt", "Asteroids")]
    [InlineData("lambdas/Orders/Added.cs", "Orders")]
    [InlineData("lambdas/Photos/Photos.csproj", "Photos")]
    public void A_change_in_a_project_is_seen_in_that_project_alone(string file, string project) => Assert.Equal([project], ChangedBy(file));

    [Theory]
    [InlineData("lambdas/Shared/ContractSerializer.cs")]
    [InlineData("lambdas/Directory.Build.props")]
    [InlineData("Directory.Packages.props")]
    [InlineData("global.json")]
    [InlineData("toolkit/src/LambdaRuntime/FunctionTable.cs")]
    public void A_change_in_what_all_share_is_seen_in_all(string file) => Assert.Equal(Projects, ChangedBy(file));

    [Theory]
    [InlineData("lambdas/Native/Orders/Orders.Native.csproj", new[] { "Orders" })]
    [InlineData("lambdas/Orders/TaskA.cs", new[] { "Orders" })]
    [InlineData("lambdas/Native/Program.cs", new[] { "Accounts", "Asteroids", "Orders", "Photos" })]
    [InlineData("lambdas/Native/Directory.Build.props", new[] { "Accounts", "Asteroids", "Orders", "Photos" })]
    [InlineData("lambdas/Shared/ContractSerializer.cs", new[] { "Accounts", "Asteroids", "Orders", "Photos" })]
    [InlineData("toolkit/src/LambdaRuntime/LambdaHost.cs", new[] { "Accounts", "Asteroids", "Orders", "Photos" })]
    public void A_native_package_is_made_of_its_program_and_the_runtime_loop_too(string file, string[] projects) => Assert.Equal(projects, ChangedBy(file, LambdaHosting.Native));

    [Theory]
    [InlineData("lambdas/Native/Orders/Orders.Native.csproj")]
    [InlineData("lambdas/Native/Program.cs")]
    public void What_is_for_native_packages_is_no_part_of_a_managed_one(string file) => Assert.Empty(ChangedBy(file));

    [Fact]
    public void What_a_build_leaves_behind_is_no_source()
    {
        Directory.CreateDirectory(Path.Combine(_tree.Root, "lambdas", "Orders", "obj"));

        Assert.Empty(ChangedBy("lambdas/Orders/obj/left.txt"));
    }

    [Fact]
    public void Another_path_is_no_difference_and_another_processor_or_hosting_is()
    {
        using var other = new SourceTree("another-path", Projects);

        Assert.Equal(Of(_tree, "Orders"), Of(other, "Orders"));
        Assert.NotEqual(Of(_tree, "Orders"), PackageFingerprint.Of(_tree.Project("Orders"), AppPackages.SourcesBelow(_tree.Root), "linux-arm64", LambdaHosting.Managed));
        Assert.NotEqual(Of(_tree, "Orders"), Of(_tree, "Orders", LambdaHosting.Native));
    }

    private static string Of(SourceTree tree, string project, LambdaHosting hosting = LambdaHosting.Managed) => PackageFingerprint.Of(tree.Project(project), AppPackages.SourcesBelow(tree.Root), "linux-x64", hosting);

    private IEnumerable<string> ChangedBy(string file, LambdaHosting hosting = LambdaHosting.Managed)
    {
        var before = Projects.Select(project => Of(_tree, project, hosting)).ToList();
        _tree.Append(file, " ");
        return Projects.Where((project, index) => Of(_tree, project, hosting) != before[index]);
    }
}
