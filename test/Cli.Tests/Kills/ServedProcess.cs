using System.Diagnostics;
using System.Text.Json;
using AsteroidWorkflows.Cli.Commands;

namespace AsteroidWorkflows.Cli.Tests.Kills;

/// <summary><c>asteroid serve</c> in a process of its own.</summary>
internal sealed class ServedProcess : IDisposable
{
    private readonly Process _process;

    public ServedProcess(string dataPath)
    {
        _process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(CommandLine).Assembly.Location, "serve", "--port", "0", "--data", dataPath, "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    /// <summary>Waits until it listens; gives where. Null: it was killed before that.</summary>
    /// <exception cref="InvalidOperationException">It ended by itself.</exception>
    public async Task<Uri?> ListensAsync()
    {
        if (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            return new Uri(JsonElement.Parse(line).GetProperty("address").GetString()!);
        }

        await _process.WaitForExitAsync();
        return _process.ExitCode == 137 ? null : throw new InvalidOperationException($"The server ended: {await _process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>SIGKILL: nothing in it runs any more, not even what tidies up.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
