using AsteroidWorkflows.Asteroids.Tests.Fixtures;
using AsteroidWorkflows.Lambdas.Asteroids;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using Xunit.Abstractions;

namespace AsteroidWorkflows.Asteroids.Tests;

/// <summary>
/// Downloads 64 MiB and counts every byte that the whole process allocates meanwhile, both ends of the wire included. The heap can't
/// have grown by more than that.
/// </summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public class MemoryTests(ITestOutputHelper output)
{
    private const int MiB = 1024 * 1024;
    private const int Most = 32 * MiB;

    [Fact]
    public async Task A_table_of_64_MiB_is_stored_within_32_MiB()
    {
        await using var world = new LocalWorld(keepContent: false);
        world.Server.On("/table", Answers.Repeating("kepoi_name\n"u8.ToArray(), Block("K00752.01,0.1,0.2\n"u8), 64));

        var allocated = await MeasureAsync(() => new DownloadExoplanets(world.Web, world.Store).HandleAsync(
            Inputs.Create(exoplanetsUrl: world.Server.Url("/table")), Contexts.Create()));

        Assert.Equal((64L * MiB) + 11, world.S3.Objects["asteroid-files/exoplanet.csv"].Length);
        Assert.InRange(allocated, 1, Most);
    }

    [Fact]
    public async Task A_page_of_64_MiB_is_stored_within_32_MiB()
    {
        await using var world = new LocalWorld(keepContent: false);
        var block = Block("  175   98.20      (25143) Itokawa           1998 SF36    4.632    0.772   0.735    19.2   1.324  0.280    1.6\n"u8);
        world.Server.On("/page", Answers.Repeating([], block, 64));

        var allocated = await MeasureAsync(() => new DownloadBenner(world.Web, world.Store).HandleAsync(
            Inputs.Create(bennerUrl: world.Server.Url("/page")), Contexts.Create()));

        Assert.InRange(world.S3.Objects["asteroid-files/benner_deltav.csv"].Length, 20 * MiB, 64 * MiB);
        Assert.InRange(allocated, 1, Most);
    }

    private async Task<long> MeasureAsync(Func<Task<StoredFile>> download)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await download();
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        output.WriteLine($"{allocated / (double)MiB:0.0} MiB allocated");
        return allocated;
    }

    private static byte[] Block(ReadOnlySpan<byte> line)
    {
        var block = new byte[MiB];
        block.AsSpan().Fill((byte)' ');
        for (var at = 0; at + line.Length <= block.Length; at += line.Length)
        {
            line.CopyTo(block.AsSpan(at));
        }

        return block;
    }
}
