using System.Reflection;
using Amazon.JSII.Runtime.Services;

using AsteroidWorkflows.Cdk.Tests.Synthesis;

namespace AsteroidWorkflows.FastSynth.Tests;

[Collection(SynthesisCollection.Name)]
public sealed class KernelProgramTests : IDisposable
{
    private static readonly Assembly Runtime = typeof(ServiceContainer).Assembly;

    private readonly string _folder = Directory.CreateTempSubdirectory("asteroid-kernel-").FullName;

    [Fact]
    public void The_program_of_jsii_is_unpacked_once_and_named_behind_our_script()
    {
        var program = KernelProgram.In(Runtime, TypeCache.KnownBuild, _folder);

        var unpacked = Path.Combine(_folder, $"runtime-{TypeCache.KnownBuild:N}");
        Assert.Equal($"""--preserve-symlinks "{Script}" "{unpacked}" "{_folder}" """, program);
        Assert.True(File.Exists(Script));
        var file = Path.Combine(unpacked, "lib", "program.js");
        Assert.True(new FileInfo(file).Length > 100_000);

        File.WriteAllText(file, "is not written again");
        Assert.Equal(program, KernelProgram.In(Runtime, TypeCache.KnownBuild, _folder));
        Assert.Equal("is not written again", File.ReadAllText(file));
        Assert.Equal([unpacked], Directory.GetFileSystemEntries(_folder));
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

    private static string Script => Path.Combine(AppContext.BaseDirectory, "Jsii", "Node", "main.cjs");
}
