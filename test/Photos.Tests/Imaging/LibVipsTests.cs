using AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;

namespace AsteroidWorkflows.Photos.Tests.Imaging;

public sealed class LibVipsTests
{
    [Fact]
    public void A_missing_library_is_told_with_the_way_to_get_it()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "nowhere", "libvips-cpp.so");

        var error = Assert.Throws<DllNotFoundException>(() => LibVips.Load(path));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains("npm ci --force --prefix eng/libvips", error.Message, StringComparison.Ordinal);
    }
}
