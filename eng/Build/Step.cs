using System.Diagnostics;
using System.Globalization;

namespace AsteroidWorkflows.Build;

/// <summary>Says what is being done, and how long it took.</summary>
internal static class Step
{
    public static async Task<T> RunAsync<T>(string what, Func<Task<T>> work)
    {
        Console.WriteLine($"== {what}");
        var started = Stopwatch.GetTimestamp();
        var result = await work();
        Console.WriteLine($"   {what}: {Seconds(Stopwatch.GetElapsedTime(started))}");
        return result;
    }

    public static Task RunAsync(string what, Func<Task> work) => RunAsync(what, async () =>
    {
        await work();
        return true;
    });

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";
}
