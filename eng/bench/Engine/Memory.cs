using System.Diagnostics;

namespace AsteroidWorkflows.Engine.Bench;

/// <summary>What stays in memory after many executions.</summary>
internal static class Memory
{
    public static async Task MeasureAsync(IWork work, int executions)
    {
        const double MiB = 1 << 20;
        for (var done = 0; done < executions; done += work.Units)
        {
            await work.RunAsync();
        }

        Print("heap", GC.GetTotalMemory(forceFullCollection: true) / MiB);
        using var process = Process.GetCurrentProcess();
        Print("working-set", process.WorkingSet64 / MiB);
        GC.KeepAlive(work);
    }

    private static void Print(string name, double value) => Console.WriteLine(FormattableString.Invariant($"figure {name} {value:0.00} MiB"));
}
