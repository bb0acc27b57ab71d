using System.Diagnostics;
using AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;
using AsteroidWorkflows.Lambdas.Photos.Ports;

namespace AsteroidWorkflows.Functions.Photos;

/// <summary>Makes the thumbnail of a photo over and over.</summary>
internal static class ThumbnailWork
{
    private const int Times = 45;

    public static IReadOnlyList<string> Measure(string path)
    {
        var (photo, thumbnailer) = (File.ReadAllBytes(path), new VipsThumbnailer());
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            thumbnailer.Shrink(photo, ThumbnailSize.Default);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return [FormattableString.Invariant($"time {times[Times / 2]:0.00} ms"), FormattableString.Invariant($"memory {Peak():0.0} MiB")];
    }

    /// <summary>The most memory that the process ever had, in MiB, as the system says.</summary>
    private static double Peak() => long.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        System.Globalization.CultureInfo.InvariantCulture) / 1024.0;
}
