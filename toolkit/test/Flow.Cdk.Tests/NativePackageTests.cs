
namespace AsteroidWorkflows.Flow.Cdk.Tests;

public sealed class NativePackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("asteroid-native-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("error NU1101: Unable to find package runtime.linux-arm64.Microsoft.DotNet.ILCompiler.", "Microsoft.NETCore.App.Runtime.NativeAOT.linux-arm64. Restore from a registry that has them")]
    [InlineData("error : Platform linker ('clang' or 'gcc') not found in PATH.", "install clang (or gcc) and the headers of zlib")]
    [InlineData("/usr/bin/ld: cannot find -lz: No such file", "install clang (or gcc) and the headers of zlib")]
    [InlineData("error CS1002: ; expected", "The compiler says:")]
    public void What_is_missing_is_named_with_the_way_out(string output, string expected) =>
        Assert.Contains(expected, NativePackage.Explain(output, "linux-arm64"), StringComparison.Ordinal);

    [Fact]
    public void An_executable_that_asks_for_a_newer_C_library_than_Lambdas_is_refused()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => SystemLibrary.RefuseNewer(Write("\u007fELF\u0001GLIBC_2.17\0GLIBC_2.38\0GLIBC_2.4\0")));

        Assert.Contains("bootstrap needs glibc 2.38, and Lambda's Amazon Linux 2023 has 2.34.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u007fELF\u0001GLIBC_2.17\0GLIBC_2.34\0")]
    [InlineData("linked statically")]
    public void One_that_Lambda_can_start_is_taken(string content) => Assert.Null(Record.Exception(() => SystemLibrary.RefuseNewer(Write(content))));

    [Fact]
    public void An_executable_goes_on_saying_which_stand_ins_it_was_made_from()
    {
        StandInMarks.Keep(["AWSSDK.Rekognition", "Amazon.Lambda.Core"], _folder);

        Assert.Equal(["AWSSDK.Rekognition", "Amazon.Lambda.Core"], StandInMarks.In(_folder));
    }

    [Fact]
    public void An_executable_made_from_none_says_nothing()
    {
        StandInMarks.Keep([], _folder);

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
        Assert.Empty(StandInMarks.In(_folder));
    }

    private string Write(string content)
    {
        var file = Path.Combine(_folder, "bootstrap");
        File.WriteAllText(file, content);
        return file;
    }
}
