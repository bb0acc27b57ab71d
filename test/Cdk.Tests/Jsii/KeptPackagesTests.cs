using System.Collections.Concurrent;
using System.Reflection;
using Amazon.CDK;
using Amazon.JSII.Runtime.Services;
using AsteroidWorkflows.Cdk.Jsii;
using Constructs;
using Microsoft.Extensions.DependencyInjection;

namespace AsteroidWorkflows.Cdk.Tests.Jsii;

public sealed class KeptPackagesTests : IDisposable
{
    private static readonly Assembly Runtime = typeof(ServiceContainer).Assembly;

    private readonly string _folder = Directory.CreateTempSubdirectory("asteroid-packages-").FullName;
    private readonly Client _client = new();

    /// <summary>What jsii talks to Node with, as far as it is used.</summary>
    public interface IClient
    {
        void LoadPackage(string name, string version, string archive);
    }

    [Fact]
    public void The_jsii_that_is_referenced_has_what_is_used() => Assert.NotNull(KeptPackages.In(Runtime, TypeCache.KnownBuild));

    [Fact]
    public void Another_build_of_jsii_is_left_alone() => Assert.Null(KeptPackages.In(Runtime, Guid.NewGuid()));

    [Fact]
    public void Packages_are_loaded_in_the_order_in_which_they_need_each_other_and_once()
    {
        var loaded = new ConcurrentBag<string>();

        Load(typeof(App).Assembly, loaded);
        Load(typeof(App).Assembly, loaded);

        Assert.Equal("constructs", _client.Loaded[0].Name);
        Assert.Equal("aws-cdk-lib", _client.Loaded[^1].Name);
        Assert.Equal(_client.Loaded.Count, _client.Loaded.Select(package => package.Name).Distinct().Count());
        Assert.Contains(typeof(App).Assembly.GetName().FullName, loaded);
        Assert.Contains(typeof(Construct).Assembly.GetName().FullName, loaded);
    }

    [Fact]
    public void An_archive_is_named_by_the_build_of_its_assembly_and_written_once()
    {
        Load(typeof(Construct).Assembly, []);
        var archive = Path.Combine(_folder, $"{typeof(Construct).Module.ModuleVersionId:N}.tgz");
        Assert.Equal([archive], Directory.GetFiles(_folder));
        Assert.Equal(archive, Assert.Single(_client.Loaded).Archive);
        Assert.Equal([0x1F, 0x8B], File.ReadAllBytes(archive)[..2]);

        File.WriteAllText(archive, "is not written again");
        Load(typeof(Construct).Assembly, []);
        Assert.Equal("is not written again", File.ReadAllText(archive));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_leaves_it_to_jsii()
    {
        var file = Path.Combine(_folder, "a file");
        File.WriteAllText(file, "");
        var loaded = new ConcurrentBag<string>();

        Load(typeof(Construct).Assembly, loaded, file);

        Assert.Empty(_client.Loaded);
        Assert.Empty(loaded);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Load(Assembly assembly, ConcurrentBag<string> loaded, string? folder = null)
    {
        using var services = new ServiceCollection().AddSingleton<IClient>(_client).BuildServiceProvider();
        new KeptPackages(typeof(IClient), typeof(IClient).GetMethod(nameof(IClient.LoadPackage))!, loaded).TryLoad(assembly, services, folder ?? _folder);
    }

    private sealed class Client : IClient
    {
        public List<(string Name, string Version, string Archive)> Loaded { get; } = [];

        public void LoadPackage(string name, string version, string archive) => Loaded.Add((name, version, archive));
    }
}
