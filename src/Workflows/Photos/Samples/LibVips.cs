using System.Runtime.InteropServices;

namespace AsteroidWorkflows.Workflows.Photos.Samples;

/// <summary>Whether thumbnails can be made: libvips comes with an npm package, for Linux only.</summary>
public static class LibVips
{
    /// <summary>What to do where it is not.</summary>
    public const string HowToInstall = "libvips is not installed, so no thumbnails can be made: `npm ci --force --prefix eng/libvips` and a new build put it in place (Linux x64 and arm64).";

    /// <summary>Whether it is installed.</summary>
    public static bool IsInstalled { get; } = OperatingSystem.IsLinux() && File.Exists(Path.Combine(
        AppContext.BaseDirectory, "runtimes", RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "linux-arm64" : "linux-x64", "native", "libvips-cpp.so"));
}
