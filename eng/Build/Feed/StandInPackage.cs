namespace AsteroidWorkflows.Build.Feed;

/// <summary>A small stand-in for an AWS package, from eng/standins.</summary>
internal sealed record StandInPackage(string Id) : IFeedPackage
{
    public string Reason => "a stand-in, not for deployment";

    public static IEnumerable<StandInPackage> All() => Directory
        .EnumerateFiles(Repository.Path("eng", "standins"), "*.csproj", SearchOption.AllDirectories)
        .Select(project => new StandInPackage(Path.GetFileNameWithoutExtension(project)))
        .OrderBy(package => package.Id, StringComparer.Ordinal);

    public Task MakeAsync(string folder) =>
        DotnetPack.RunAsync(Repository.Path("eng", "standins", Id, $"{Id}.csproj"), folder, $"-p:PackageReleaseNotes={FeedFolder.SourcesHash()}");
}
