using System.IO.Compression;
using System.Text.Json;

namespace AsteroidWorkflows.Build.Tests;

/// <summary>What NuGet does with the version numbers of the stand-ins, on sources that are folders made here.</summary>
public sealed class StandInPrecedenceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("3.2.0", "3.2.0.1")]
    [InlineData("4.0.100.8", "4.0.100.8001")]
    public async Task A_source_with_the_exact_version_wins_over_the_stand_in(string official, string standIn)
    {
        AddPackage("feed", standIn);
        AddPackage("registry", official);

        Assert.Equal(official, await RestoreAsync(official));
    }

    [Theory]
    [InlineData("3.2.0", "3.2.0.1")]
    [InlineData("4.0.100.8", "4.0.100.8001")]
    public async Task Without_the_exact_version_the_stand_in_is_taken(string official, string standIn)
    {
        AddPackage("feed", standIn);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "registry"));

        Assert.Equal(standIn, await RestoreAsync(official));
    }

    public void Dispose() => _folder.Dispose();

    private void AddPackage(string source, string version)
    {
        var file = Path.Combine(_folder.Path, source, $"Some.Package.{version}.nupkg");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var package = ZipFile.Open(file, ZipArchiveMode.Create);
        using var writer = new StreamWriter(package.CreateEntry("Some.Package.nuspec").Open());
        writer.Write($"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
            <id>Some.Package</id><version>{version}</version><authors>us</authors><description>A package of this test.</description>
            </metadata></package>
            """);
    }

    private async Task<string> RestoreAsync(string asked)
    {
        _folder.Write("nuget.config", """
            <configuration>
              <config><add key="globalPackagesFolder" value="cache" /></config>
              <packageSources><clear /><add key="feed" value="feed" /><add key="registry" value="registry" /></packageSources>
            </configuration>
            """);
        _folder.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
              <ItemGroup><PackageReference Include="Some.Package" Version="{asked}" /></ItemGroup>
            </Project>
            """);
        // The variable, where it is set, wins over the file; two tests must not share a folder.
        var (exit, output) = await Shell.CaptureAsync(
            "dotnet", ["restore", "App.csproj", "--nologo"], _folder.Path, new() { ["NUGET_PACKAGES"] = Path.Combine(_folder.Path, "cache") });
        Assert.True(exit == 0, output);

        using var assets = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.Path, "obj", "project.assets.json")));
        var taken = Assert.Single(assets.RootElement.GetProperty("libraries").EnumerateObject());
        return taken.Name["Some.Package/".Length..];
    }
}
