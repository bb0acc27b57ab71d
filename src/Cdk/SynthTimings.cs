using System.Diagnostics;
using System.Globalization;

namespace AsteroidWorkflows.Cdk;

/// <summary>Says on the error stream how long each part of a synth took, where <c>ASTEROID_SYNTH_TIMES</c> is <c>true</c>; otherwise nothing.</summary>
internal sealed class SynthTimings
{
    private readonly bool _said = string.Equals(Environment.GetEnvironmentVariable("ASTEROID_SYNTH_TIMES"), "true", StringComparison.OrdinalIgnoreCase);
    private TimeSpan _before = TimeSpan.Zero;

    /// <summary>The part that ends here; the first one begins with the process.</summary>
    public void End(string part)
    {
        if (_said)
        {
            using var process = Process.GetCurrentProcess();
            var now = DateTime.Now - process.StartTime;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part,-24} {(now - _before).TotalSeconds:0.00} s"));
            _before = now;
        }
    }
}
