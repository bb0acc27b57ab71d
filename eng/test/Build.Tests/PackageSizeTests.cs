using System.Security.Cryptography;

namespace AsteroidWorkflows.Build.Tests;

public sealed class PackageSizeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Native_libraries_are_told_apart()
    {
        _folder.Write("Some.dll", Noise(10_000));
        _folder.Write("runtimes/linux-x64/native/some.so", Noise(100_000));

        var size = PackageSize.Of(_folder.Path);

        Assert.Equal(2, size.Files);
        Assert.InRange(size.ZippedWithoutNative, 5_000, 12_000);
        Assert.InRange(size.Zipped, 50_000, 115_000);
    }

    public void Dispose() => _folder.Dispose();

    private static string Noise(int length) => Convert.ToHexString(RandomNumberGenerator.GetBytes(length / 2));
}
