using System.Reflection;
using Amazon.JSII.Runtime.Services;

namespace AsteroidWorkflows.FastSynth.Tests;

public sealed class KernelProgramTests : IDisposable
{
    private static readonly Assembly Runtime = typeof(ServiceContainer).Assembly;

    private readonly string _folder = Directory.CreateTempSubdirectory("fast-synth-kernel-").FullName;

    [Fact]
    public void The_program_of_jsii_is_unpacked_and_named_behind_our_script()
    {
        var program = KernelProgram.In(Runtime, TypeCache.KnownBuild, _folder);

        var unpacked = Assert.Single(Directory.GetFileSystemEntries(_folder));
        var script = Path.Combine(unpacked, "node", "main.cjs");
        Assert.Equal($"""--preserve-symlinks "{script}" "{unpacked}" "{_folder}" """, program);
        Assert.True(File.Exists(script));
        Assert.True(new FileInfo(Path.Combine(unpacked, "lib", "program.js")).Length > 100_000);
    }

    [Fact]
    public void A_file_that_is_as_it_should_be_is_not_written_again()
    {
        KernelProgram.In(Runtime, TypeCache.KnownBuild, _folder);
        var file = Directory.EnumerateFiles(_folder, "program.js", SearchOption.AllDirectories).Single();
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);

        KernelProgram.In(Runtime, TypeCache.KnownBuild, _folder);

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public void Another_build_of_jsii_is_left_alone() => Assert.Null(KernelProgram.In(Runtime, Guid.NewGuid(), _folder));

    [Fact]
    public void A_folder_that_cannot_be_written_to_leaves_jsii_as_it_is()
    {
        var file = Path.Combine(_folder, "a file");
        File.WriteAllText(file, "");

        Assert.Null(KernelProgram.In(Runtime, TypeCache.KnownBuild, file));
    }

    [Fact]
    public void A_folder_that_no_command_line_can_name_leaves_jsii_as_it_is() => Assert.Null(KernelProgram.In(Runtime, TypeCache.KnownBuild, $"{_folder}/a\"b"));

    [Fact]
    public void Whoever_has_said_what_jsii_is_to_start_is_listened_to()
    {
        Environment.SetEnvironmentVariable(KernelProgram.Variable, "/somebody/elses.js");
        try
        {
            Assert.Null(KernelProgram.In(Runtime, TypeCache.KnownBuild, _folder));
        }
        finally
        {
            Environment.SetEnvironmentVariable(KernelProgram.Variable, null);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
