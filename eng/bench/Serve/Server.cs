using System.Diagnostics;
using System.Text.Json;
using AsteroidWorkflows.Cli.Commands;

namespace AsteroidWorkflows.Serve.Bench;

/// <summary><c>asteroid serve</c> in a process of its own, and a client of it.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private Server(Process process, Uri address)
    {
        _process = process;
        _http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 250 }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>The time of processors that it has had, its start included.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>The most memory that it has had, in megabytes.</summary>
    public double PeakMegabytes => Memory(process => process.PeakWorkingSet64);

    /// <summary>The memory that it has now, in megabytes.</summary>
    public double Megabytes => Memory(process => process.WorkingSet64);

    public static async Task<Server> StartAsync(string data)
    {
        var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(CommandLine).Assembly.Location, "serve", "--port", "0", "--data", data, "--json"])
        { RedirectStandardOutput = true })!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server has ended; it has said why.");
        return new Server(process, new Uri(JsonElement.Parse(line).GetProperty("address").GetString()!));
    }

    public async Task<JsonElement> GetAsync(string action, object request)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request)) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-amz-json-1.0");
        message.Headers.Add("X-Amz-Target", $"AWSStepFunctions.{action}");
        using var response = await _http.SendAsync(message);
        var body = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync());
        return response.IsSuccessStatusCode ? body : throw new InvalidOperationException($"{action}: {body}");
    }

    /// <summary>SIGKILL.</summary>
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
        _http.Dispose();
    }

    private double Memory(Func<Process, long> of)
    {
        _process.Refresh();
        return of(_process) / 1024.0 / 1024.0;
    }
}
