using System.Runtime.InteropServices;

namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>What the figures were measured on: they are worth nothing without.</summary>
internal static class Machine
{
    public static async Task<string> DescribeAsync()
    {
        var (_, node) = await Shell.CaptureAsync("node", ["--version"]);
        return $"{Processor()}, {Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, "
            + $"{RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}, Node {node.Trim()}";
    }

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ", 2)[^1] ?? RuntimeInformation.ProcessArchitecture.ToString()
        : RuntimeInformation.ProcessArchitecture.ToString();
}
