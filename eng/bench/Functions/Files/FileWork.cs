using System.Diagnostics;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Asteroids;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using NSubstitute;

namespace AsteroidWorkflows.Functions.Files;

/// <summary>Takes one file through its function, or reads the same bytes and does nothing with them.</summary>
internal static class FileWork
{
    private const int BufferSize = 64 * 1024;
    private const double MiB = 1024 * 1024;

    public static async Task<IReadOnlyList<string>> MeasureAsync(GeneratedFile file, string source, string work)
    {
        using var loopback = new LoopbackFile(file);
        Func<Task<Stream>> open = source switch
        {
            "memory" => () => Task.FromResult<Stream>(new GeneratedStream(file)),
            "https" => () => loopback.Client.GetStreamAsync(loopback.Address),
            _ => throw new ArgumentException($"There is no source '{source}': memory, https."),
        };
        Func<Task> run = work switch
        {
            "function" => () => Function(file, open),
            "read" => () => ReadAsync(open),
            _ => throw new ArgumentException($"There is no work '{work}': function, read."),
        };

        // Once for the compiler; a function that has begun to work goes on for thousands of calls.
        await run();
        var (before, cpu, started) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.UserTime, Stopwatch.GetTimestamp());
        await run();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        var computing = (Environment.CpuUsage.UserTime - cpu).TotalMilliseconds;
        return
        [
            FormattableString.Invariant($"rate {file.Length / MiB / seconds:0.0} MiB/s"),
            FormattableString.Invariant($"computing {computing:0.0} ms"),
            FormattableString.Invariant($"allocated {allocated / MiB:0.000} MiB"),
        ];
    }

    private static Task<StoredFile> Function(GeneratedFile file, Func<Task<Stream>> open)
    {
        var (web, store, context) = (new FileSource(open), new CountingStore(), Substitute.For<ILambdaContext>());
        context.RemainingTime.Returns(TimeSpan.FromMinutes(10));
        var remote = new RemoteSource("https://example.com/", "file");
        var input = new DownloadRequest("bucket", remote, remote, new BundledSource("file"));
        return file.Name == "benner" ? new DownloadBenner(web, store).HandleAsync(input, context) : new DownloadExoplanets(web, store).HandleAsync(input, context);
    }

    private static async Task ReadAsync(Func<Task<Stream>> open)
    {
        await using var content = await open();
        var buffer = new byte[BufferSize];
        while (await content.ReadAsync(buffer) > 0)
        {
            // The bytes are read, and that is all.
        }
    }
}
