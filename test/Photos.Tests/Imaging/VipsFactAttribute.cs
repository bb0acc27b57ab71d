namespace AsteroidWorkflows.Photos.Tests.Imaging;

/// <summary>A test that needs libvips: skipped where it does not run; on Linux its absence is a failure.</summary>
internal sealed class VipsFactAttribute : FactAttribute
{
    public VipsFactAttribute() => Skip = SkipReason;

    public static string? SkipReason { get; } = OperatingSystem.IsLinux() ? null : "libvips is only brought along for Linux, where Lambda runs.";
}
