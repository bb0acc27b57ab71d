namespace AsteroidWorkflows.Build.Feed;

/// <summary>A package that AWS generates from npm with jsii-pacmak, generated here in the same way.</summary>
/// <param name="Id">The package's name on NuGet.</param>
/// <param name="NpmName">Its name on npm.</param>
/// <param name="Pinned">A package that has to be named with our own version, because the one asked for by exact version may be absent.</param>
internal sealed record JsiiPackage(string Id, string NpmName, string? Pinned = null) : IFeedPackage
{
    public string Reason => $"generated from npm's {NpmName} by jsii-pacmak";

    public async Task MakeAsync(string folder)
    {
        var source = Repository.Path("eng", "jsii");
        await NpmPackages.InstallAsync(source);

        // Outside of the checkout, so that the rules for our own code do not apply to generated code.
        var output = Directory.CreateTempSubdirectory("asteroid-jsii-");
        try
        {
            var modules = Path.Combine(source, "node_modules");
            var (exit, text) = await Shell.CaptureAsync(
                "node",
                [Path.Combine(modules, "jsii-pacmak", "bin", "jsii-pacmak"), "--target", "dotnet", "--code-only", "--outdir", output.FullName, Path.Combine(modules, NpmName)]);
            if (exit != 0)
            {
                throw new BuildException($"jsii-pacmak could not generate {Id}:\n{text}");
            }

            var project = Path.Combine(output.FullName, "dotnet", Id, $"{Id}.csproj");
            await File.WriteAllTextAsync(project, Retarget(await File.ReadAllTextAsync(project)));
            await DotnetPack.RunAsync(project, folder, "-p:GeneratePackageOnBuild=false", "-p:IncludeSymbols=false", $"-p:RestoreAdditionalProjectSources={folder}");
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }

    // The generated project asks for net6.0, whose reference pack is not on every registry, and takes hidden members for errors.
    private string Retarget(string project)
    {
        var changed = project
            .Replace("<TargetFramework>net6.0</TargetFramework>", "<TargetFramework>net8.0</TargetFramework>", StringComparison.Ordinal)
            .Replace("<WarningsAsErrors>0108,0109</WarningsAsErrors>", "", StringComparison.Ordinal);
        return Pinned is null ? changed : changed.Replace(
            "</Project>",
            $"<ItemGroup><PackageReference Include=\"{Pinned}\" Version=\"{CentralVersions.Of(Pinned)}\" PrivateAssets=\"all\" /></ItemGroup></Project>",
            StringComparison.Ordinal);
    }
}
