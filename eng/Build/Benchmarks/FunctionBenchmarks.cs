namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>What functions do with large files: against reading the same bytes, and against sharp, which calls libvips as well.</summary>
internal static class FunctionBenchmarks
{
    private static readonly string Program = Repository.Path("artifacts", "bin", "Functions", "release", "AsteroidWorkflows.Functions.dll");

    public static async Task FilesAsync()
    {
        foreach (var (file, title) in new[] { ("benner", "Benner's list of 1,000,000 rows"), ("exoplanets", "A table of exoplanets of 1 GiB") })
        {
            foreach (var (source, name) in new[] { ("https", "over HTTPS on this machine"), ("memory", "out of memory") })
            {
                await SideBySide.RunAsync(
                    $"{title}, {name}",
                    [Ours("function", "file", file, source, "function"), Ours("reading only", "file", file, source, "read")],
                    new Target("rate", "reading only", AtLeast: 0.5));
            }
        }
    }

    public static async Task ThumbnailsAsync()
    {
        var peer = Repository.Path("eng", "bench", "sharp-peer");
        await NpmPackages.InstallAsync(peer);
        var photo = Path.Combine(Path.GetTempPath(), $"asteroid-bench-{Guid.NewGuid():N}.jpg");
        try
        {
            await Shell.StreamAsync("node", [Path.Combine(peer, "photo.mjs"), photo], "no photo could be drawn");
            await SideBySide.RunAsync(
                "Thumbnail of a JPEG of 12 megapixels",
                [Ours("our function's", "thumbnail", photo), new Contender("sharp", "node", [Path.Combine(peer, "thumbnail.mjs"), photo]) { PrintsFigures = true }],
                new Target("time", "sharp", AtMost: 1.0),
                new Target("memory", "sharp", AtMost: 1.2));
        }
        finally
        {
            File.Delete(photo);
        }
    }

    private static Contender Ours(string name, params string[] arguments) => new(name, "dotnet", [Program, .. arguments]) { PrintsFigures = true };
}
