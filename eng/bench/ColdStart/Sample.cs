using System.Diagnostics;
using System.Globalization;

namespace AsteroidWorkflows.ColdStart;

/// <summary>One cold start.</summary>
/// <param name="Milliseconds">From before the process was started until its first answer was there.</param>
/// <param name="ProcessorMilliseconds">What of it processors worked: on a machine that has other work too, the fairer figure.</param>
/// <param name="Megabytes">The most memory that was resident until then.</param>
internal sealed record Sample(double Milliseconds, double ProcessorMilliseconds, double Megabytes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Sample Take(Event toHandle, string handler, string folder, string program, IEnumerable<string> arguments)
    {
        using var api = new LoopbackRuntimeApi();
        using var service = toHandle.Service is { } serviceAnswer ? new LoopbackService(serviceAnswer) : null;
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder };
        // As Lambda does, a process gets an environment of its own; what the SDK and the .NET host need to start at all is handed on.
        start.Environment.Clear();
        foreach (var (name, value) in EnvironmentOf(handler, folder, api.Address, service?.Address))
        {
            start.Environment[name] = value;
        }

        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        try
        {
            var (answer, answered) = api.Serve(toHandle.Payload, Patience);
            var (processor, megabytes) = (ProcessorTime(process.Id), PeakMemory(process.Id));
            toHandle.Check(answer);
            return new Sample(Stopwatch.GetElapsedTime(started, answered).TotalMilliseconds, processor, megabytes);
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private static IEnumerable<(string Name, string Value)> EnvironmentOf(string handler, string folder, string api, string? service)
    {
        yield return ("AWS_LAMBDA_RUNTIME_API", api);
        yield return ("_HANDLER", handler);
        yield return ("LAMBDA_TASK_ROOT", folder);
        yield return ("AWS_LAMBDA_FUNCTION_NAME", "f");
        yield return ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        yield return ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
        yield return ("AWS_LAMBDA_LOG_FORMAT", "JSON");
        yield return ("AWS_REGION", "eu-central-1");
        yield return ("AWS_ACCESS_KEY_ID", "none");
        yield return ("AWS_SECRET_ACCESS_KEY", "none");
        // The SDK announces the end of its support for this Node on every start.
        yield return ("NODE_NO_WARNINGS", "1");
        yield return ("APPLICATIONS_TABLE_NAME", "applications");
        if (service is not null)
        {
            yield return ("AWS_ENDPOINT_URL_DYNAMODB", service);
        }

        yield return ("PATH", Environment.GetEnvironmentVariable("PATH") ?? "");
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { } root)
        {
            yield return ("DOTNET_ROOT", root);
        }
    }

    // To the nanosecond, thread by thread; the process's own times are counted in hundredths of a second.
    private static double ProcessorTime(int process) => Directory.EnumerateDirectories($"/proc/{process}/task")
        .Sum(thread => double.Parse(File.ReadAllText(Path.Combine(thread, "schedstat")).Split(' ')[0], CultureInfo.InvariantCulture)) / 1e6;

    private static double PeakMemory(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.AsSpan("VmHWM:".Length).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture) / 1024;
    }
}
